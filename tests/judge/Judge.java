import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judge PDF files against PDF/UA-1 and PDF/A-2a, all in one virtual machine.
 *
 * <p>Prints, parted by tabs, a line a file and flavour: PASS or FAIL, the flavour, the file, the number of checks; and
 * after it a line a failed rule: RULE, clause and test number, how often, what the rule says.
 */
public final class Judge {
    private static final PDFAFlavour[] FLAVOURS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour flavour : FLAVOURS) {
                judge(file, flavour);
            }
        }
    }

    private static void judge(String file, PDFAFlavour flavour) throws Exception {
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            tell(result.isCompliant() ? "PASS" : "FAIL", flavour.getId(), file, result.getTotalAssertions());
            failures(result).forEach((rule, count) -> tell("RULE", rule, count));
        } catch (VeraPDFException error) {
            Throwable cause = error.getCause() == null ? error : error.getCause();
            tell("FAIL", flavour.getId(), file, 0);
            tell("RULE", "unreadable", 1, cause.getMessage());
        }
    }

    private static Map<String, Integer> failures(ValidationResult result) {
        Map<String, Integer> failures = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                failures.merge(rule + " " + assertion.getMessage(), 1, Integer::sum);
            }
        }
        return failures;
    }

    private static void tell(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.length() == 0 ? "" : "\t").append(String.valueOf(word).replaceAll("\\s+", " "));
        }
        System.out.println(line);
    }
}
