// Reads texts with HanLP and tells what it cost. Standard input: a path of a file of texts (one a line, line breaks
// as U+2028) a line; standard output: milliseconds on the clock, milliseconds of processor time, names found.
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public class HanlpRunner {
    public static void main(String[] args) throws Exception {
        Segment segment = HanLP.newSegment()
            .enableNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path; (path = in.readLine()) != null; ) {
            List<String> lines = Files.readAllLines(Path.of(path), StandardCharsets.UTF_8);
            String[] texts = new String[lines.size()];
            for (int i = 0; i < texts.length; i++) texts[i] = lines.get(i).replace('\u2028', '\n');
            long names = 0;
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            for (String text : texts)
                for (Term term : segment.seg(text))
                    if (isName(term.nature)) names++;
            double wall = (System.nanoTime() - start) / 1e6;
            System.out.println(wall + " " + (system.getProcessCpuTime() - cpu) / 1e6 + " " + names);
            System.out.flush();
        }
    }

    private static boolean isName(Nature nature) {
        return nature.startsWith("nr") || nature.startsWith("ns") || nature.startsWith("nt");
    }
}
