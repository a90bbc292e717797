import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates file after file in one virtual machine: a line of standard input names the profile and, behind a tab, the
 * file. What fails is printed, a line for each rule with clause, test, count, message and first place between tabs,
 * then a line "ok", "fails" or "error" with a reason.
 */
public final class Validate {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Validate() {
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split("\t", 2);
            try {
                validate(PDFAFlavour.byFlavourId(words[0]), words[1]);
            } catch (Exception | StackOverflowError error) {
                OUT.println("error\t" + plain(error.toString()));
            }
        }
    }

    private static void validate(PDFAFlavour flavour, String path) throws Exception {
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            throw new IllegalArgumentException("unknown profile");
        }
        try (FileInputStream content = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(content, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            TreeMap<String, String> first = new TreeMap<>();
            TreeMap<String, Integer> counts = new TreeMap<>();
            for (TestAssertion each : result.getTestAssertions()) {
                String rule = each.getRuleId().getClause() + "\t" + each.getRuleId().getTestNumber();
                counts.merge(rule, 1, Integer::sum);
                first.putIfAbsent(rule, plain(each.getMessage()) + "\t" + plain(each.getLocation().getContext()));
            }
            first.forEach((rule, said) -> OUT.println(rule + "\t" + counts.get(rule) + "\t" + said));
            OUT.println(result.isCompliant() ? "ok" : "fails");
        }
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }
}
