import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.VeraPDFException;
import org.verapdf.core.XmlSerialiser;
import org.verapdf.features.FeatureFactory;
import org.verapdf.features.FeatureObjectType;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.policy.PolicyChecker;
import org.verapdf.report.FeaturesReport;

/**
 * Judge press files by a validation profile and a policy of this project's own, all in one virtual machine.
 *
 * <p>The first argument is the profile, the second the policy. Prints as Judge does, with the flavours "press" and
 * "policy"; of the policy the number of checks is that of the rules that had something to look at.
 */
public final class PressJudge {
    private static final Pattern FAILED =
            Pattern.compile("<svrl:failed-assert.*?<svrl:text>(.*?)</svrl:text>", Pattern.DOTALL);
    private static final EnumSet<FeatureObjectType> FEATURES =
            EnumSet.of(
                    FeatureObjectType.PAGE,
                    FeatureObjectType.OUTPUTINTENT,
                    FeatureObjectType.ICCPROFILE,
                    FeatureObjectType.INFORMATION_DICTIONARY,
                    FeatureObjectType.METADATA);

    public static void main(String[] words) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile;
        try (InputStream stream = new FileInputStream(words[0])) {
            profile = Profiles.profileFromXml(stream);
        }
        for (int index = 2; index < words.length; index++) {
            judge(words[index], profile);
            applyPolicy(words[index], words[1]);
        }
    }

    private static void judge(String file, ValidationProfile profile) throws Exception {
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.PDFA_2_A);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            tell(result.isCompliant() ? "PASS" : "FAIL", "press", file, result.getTotalAssertions());
            Map<String, Integer> failures = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    failures.merge(rule + " " + assertion.getMessage(), 1, Integer::sum);
                }
            }
            failures.forEach((rule, count) -> tell("RULE", rule, count));
        } catch (EncryptedPdfException error) {
            tell("FAIL", "press", file, 0);
            tell("RULE", "encrypted", 1);
        } catch (VeraPDFException error) {
            tell("FAIL", "press", file, 0);
            tell("RULE", "unreadable " + error.getMessage(), 1);
        }
    }

    private static void applyPolicy(String file, String policy) throws Exception {
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.PDFA_2_A);
                InputStream rules = new FileInputStream(policy)) {
            FeaturesReport report =
                    FeaturesReport.fromValues(parser.getFeatures(FeatureFactory.configFromValues(FEATURES)));
            byte[] told = XmlSerialiser.toXml(report, false, false).getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PolicyChecker.applyPolicy(rules, new ByteArrayInputStream(told), out, false);
            String said = out.toString(StandardCharsets.UTF_8);
            Map<String, Integer> failures = new TreeMap<>();
            Matcher found = FAILED.matcher(said);
            while (found.find()) {
                failures.merge(found.group(1).strip(), 1, Integer::sum);
            }
            int checks = said.split("<svrl:fired-rule ", -1).length - 1;
            tell(failures.isEmpty() && checks > 0 ? "PASS" : "FAIL", "policy", file, checks);
            failures.forEach((rule, count) -> tell("RULE", rule, count));
        } catch (VeraPDFException error) {
            tell("FAIL", "policy", file, 0);
            tell("RULE", "unreadable " + error.getMessage(), 1);
        }
    }

    private static void tell(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.length() == 0 ? "" : "\t").append(String.valueOf(word).replaceAll("\\s+", " "));
        }
        System.out.println(line);
    }
}
