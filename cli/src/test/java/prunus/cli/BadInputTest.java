package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a user gets wrong is answered in one sentence that says what to do, and exit 1 or 2. */
class BadInputTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | run --model resnet                                    | there is no model or file resnet; models are lenet300, lenet5
          1 | run --model lenet5 --layers conv9                     | unknown layer conv9; the array runs conv1, conv2, fc1, fc2
          1 | run --model lenet5 --config prunus65                  | unknown configuration prunus65; there are prunus64, prunus256, prunus1024
          1 | run --model lenet5 --set peCount=0                    | peCount is 0; it must be from 1 to 4096
          1 | run --model lenet5 --set pes=4                        | unknown configuration key pes; there are name, peCount
          1 | run --model lenet5 --energy 7nm                       | unknown energy table 7nm; there are prunus-45nm, han2015-45nm, eie-45nm
          1 | run --model lenet5 --set accumulators=64              | layer conv1 needs
          1 | run --model lenet5 --input /nowhere/photo.png         | /nowhere/photo.png
          1 | run --matrix /nowhere/w.mtx                           | /nowhere/w.mtx
          1 | run --model lenet5 --out /proc/nowhere                | cannot write to /proc/nowhere
          2 | run                                                   | --model
          2 | run --model lenet5 --matrix w.mtx                     | mutually exclusive
          2 | run --model lenet5 --format xml                       | xml
          2 | run --model lenet5 --frobnicate                       | --frobnicate
          2 | frobnicate                                            | frobnicate
          1 | models resnet                                         | there is no model or file resnet
          1 | configs prunus65                                      | unknown configuration prunus65
          """)
  void oneSentence(int exitCode, String arguments, String message) {
    Sim sim = Sim.run(arguments.strip().split(" +"));
    assertThat(sim.exitCode()).as(sim.err()).isEqualTo(exitCode);
    assertOneSentence(sim, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %%MatrixMarket matrix coordinate real general;2 2 2;1 1 1.5                  | ends before element 2 of 2
          %%MatrixMarket matrix coordinate complex general;1 1 1;1 1 1 0               | complex
          %%MatrixMarket matrix coordinate real general;2 2 1;3 1 1.0                  | 3
          %%MatrixMarket matrix coordinate real general;2 2 1;1 1 NaN                  | NaN
          %%MatrixMarket matrix coordinate real general;2000000000 2000000000 1;1 1 1  | 2000000000
          not a matrix                                                                 | w.mtx
          """)
  void matrixFiles(String content, String message) throws IOException {
    Path file = folder.resolve("w.mtx");
    Files.writeString(file, content.strip().replace(";", "\n") + "\n");
    Sim sim = Sim.run("run", "--matrix", file.toString());
    assertThat(sim.exitCode()).isEqualTo(1);
    assertOneSentence(sim, message);
    assertThat(sim.err()).contains("w.mtx");
  }

  @Test
  void vectorOfAnotherLength() throws IOException {
    Path w = folder.resolve("w.mtx");
    Path x = folder.resolve("x.mtx");
    Files.writeString(w, "%%MatrixMarket matrix array real general\n2 3\n1\n2\n3\n4\n5\n6\n");
    Files.writeString(x, "%%MatrixMarket matrix array real general\n2 1\n1\n2\n");
    Sim sim = Sim.run("run", "--matrix", w.toString(), "--vector", x.toString());
    assertThat(sim.exitCode()).isEqualTo(1);
    assertOneSentence(sim, "x.mtx");
  }

  @Test
  void damagedModelFile() throws IOException {
    Path file = folder.resolve("broken.pruned");
    Files.write(file, new byte[100]);
    Sim sim = Sim.run("run", "--model", file.toString());
    assertThat(sim.exitCode()).isEqualTo(1);
    assertOneSentence(sim, "broken.pruned");
  }

  @Test
  void outIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    Sim sim = Sim.run("run", "--model", "lenet5", "--out", file.toString());
    assertThat(sim.exitCode()).isEqualTo(1);
    assertOneSentence(sim, "cannot write");
  }

  private static void assertOneSentence(Sim sim, String message) {
    assertThat(sim.out()).isEmpty();
    assertThat(sim.err()).startsWith("sim: ").contains(message);
    assertThat(sim.err().strip().lines()).hasSize(1);
    assertThat(sim.err()).doesNotContain("Exception").doesNotContain("internal error");
  }
}
