import java.io.FileInputStream;
import java.util.List;
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
 * Judge PDF files against PDF/UA-1 and PDF/A-2a, all in one virtual machine, each file read once for both.
 *
 * <p>Prints, parted by tabs, a line a file and flavour: PASS or FAIL, the flavour, the file, the number of checks; and
 * after it a line a failed rule: RULE, clause and test number, how often, what the rule says.
 */
public final class Judge {
    private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            judge(file);
        }
    }

    private static void judge(String file) throws Exception {
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, FLAVOURS.get(0));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(FLAVOURS)) {
            for (ValidationResult result : validator.validateAll(parser)) {
                String flavour = result.getPDFAFlavour().getId();
                tell(result.isCompliant() ? "PASS" : "FAIL", flavour, file, result.getTotalAssertions());
                failures(result).forEach((rule, count) -> tell("RULE", rule, count));
            }
        } catch (VeraPDFException error) {
            Throwable cause = error.getCause() == null ? error : error.getCause();
            for (PDFAFlavour flavour : FLAVOURS) {
                tell("FAIL", flavour.getId(), file, 0);
                tell("RULE", "unreadable", 1, cause.getMessage());
            }
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
