package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
  @TempDir private Path folder;

  /** A point says of every metric what a run of the same array says of its total. */
  @Test
  void pointsAreRuns() throws IOException {
    Path out = folder.resolve("points.csv");
    Sim sweep = sweep(out, "peCount=4,6,64", "groups=1,4");
    assertThat(sweep.exitCode()).as(sweep.err()).isEqualTo(0);
    assertThat(sweep.err()).contains("5 points, 5 of them new; 1 that no array can have");
    List<String> lines = Files.readAllLines(out);
    List<String> header = cells(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      List<String> point = cells(line);
      Sim run =
          Sim.run(
              ("run --model lenet300.pruned --format csv --set peCount="
                      + point.get(0)
                      + " --set groups="
                      + point.get(1))
                  .split(" "));
      List<String> printed = run.out().lines().toList();
      List<String> names = cells(printed.getFirst());
      List<String> total = cells(printed.getLast());
      for (int i = names.indexOf("cycles"); i < names.size(); i++) {
        String said = point.get(header.indexOf(names.get(i)));
        assertThat(said).as(names.get(i)).isEqualTo(total.get(i));
      }
    }
  }

  @Test
  void goesOnWhereItWasStopped() throws IOException {
    Path out = folder.resolve("points.csv");
    sweep(out, "queueDepth=1,2,4");
    String whole = Files.readString(out);
    Files.writeString(out, whole.substring(0, whole.length() * 2 / 3));
    Sim again = sweep(out, "queueDepth=1,2,4");
    assertThat(again.err()).contains("3 points, 2 of them new");
    assertThat(out).hasContent(whole);
  }

  @Test
  void whatDoesNotFitIsSaidInTheFile() throws IOException {
    Path out = folder.resolve("points.csv");
    assertThat(sweep(out, "codeBits=2,4").exitCode()).isEqualTo(0);
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(1)).startsWith("2,,").contains("use --set codeBits=4");
    assertThat(lines.get(2)).startsWith("4,").endsWith(",");
  }

  @Test
  void largeGridsAreAskedAbout() {
    String[] many = new String[3];
    for (int i = 0; i < many.length; i++) {
      StringBuilder values = new StringBuilder();
      for (int v = 1; v <= 30; v++) {
        values.append(v == 1 ? "" : ",").append(v);
      }
      many[i] = List.of("peCount", "queueDepth", "clockMhz").get(i) + "=" + values;
    }
    Sim sim = sweep(folder.resolve("many.csv"), many);
    assertThat(sim.exitCode()).isEqualTo(2);
    assertThat(sim.err()).contains("27,000 points; give --yes");
  }

  private static Sim sweep(Path out, String... over) {
    var arguments = new java.util.ArrayList<>(List.of("sweep", "--model", "lenet300.pruned"));
    for (String grid : over) {
      arguments.addAll(List.of("--over", grid));
    }
    arguments.addAll(List.of("--out", out.toString()));
    return Sim.run(arguments.toArray(String[]::new));
  }

  /** Cells of a line; commas in quotes are no separators. */
  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).toList();
  }
}
