package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import prunus.models.file.ModelFileReader;

/** Faults that users met, one test a kind: what happens instead. */
class FaultsTest {
  private static final String RUN = "run --model lenet300 --layers fc3 --config tiny4";

  @TempDir private Path folder;

  private static Sim sim(String line, String... more) {
    String[] words = line.strip().split(" +");
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Sim.run(all);
  }

  private static void refused(Sim sim, int exit, String message) {
    assertThat(sim.exitCode()).as(sim.err()).isEqualTo(exit);
    assertThat(sim.out()).isEmpty();
    assertThat(sim.err()).startsWith("sim: ").contains(message).hasLineCount(1);
    assertThat(sim.err()).doesNotContain("Exception").doesNotContain("internal error");
  }

  private Sim prune(String model, Path out) {
    return sim("prune --method magnitude --density 0.5 -o", out.toString(), model);
  }

  @Test
  void anOutputThatIsTheInputIsRefused() throws IOException {
    Path file = folder.resolve("m.pruned");
    assertThat(prune("lenet300", file).exitCode()).isZero();
    byte[] before = Files.readAllBytes(file);
    refused(prune(file.toString(), file), 1, "is the input itself");
    Path link = Files.createSymbolicLink(folder.resolve("link.pruned"), file);
    refused(prune(file.toString(), link), 1, "is the input itself");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    Path named = Files.write(folder.resolve("w.npz"), new byte[10]);
    refused(
        sim("import --format npz --network lenet5 -o", named.toString(), named.toString()),
        1,
        "is the input itself");
  }

  @Test
  void onlyPlainFilesAreReplaced() throws IOException, InterruptedException {
    refused(prune("lenet300", folder), 1, "it is a folder");
    Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("none"));
    refused(prune("lenet300", nowhere), 1, "a link to what does not exist");
    if (Files.exists(Path.of("/dev/full"))) {
      refused(prune("lenet300", Path.of("/dev/full")), 1, "it is not a regular file");
    }
    Path pipe = folder.resolve("pipe");
    if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
      refused(prune("lenet300", pipe), 1, "it is not a regular file");
    }
    Path plain = Files.writeString(folder.resolve("plain"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), plain);
    assertThat(prune("lenet300", link).exitCode()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(ModelFileReader.read(plain).network().name()).isEqualTo("lenet300");
  }

  @Test
  void minusIsStandardOutputAndWordsGoElsewhere() throws IOException {
    PrintStream before = System.out;
    var bytes = new ByteArrayOutputStream();
    Sim sim;
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      sim = prune("lenet300", Path.of("-"));
    } finally {
      System.setOut(before);
    }
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out()).isEmpty();
    assertThat(sim.err()).contains("non-zero");
    assertThat(ModelFileReader.parse(bytes.toByteArray()).network().name()).isEqualTo("lenet300");
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void emptyNamesAreRefused() {
    refused(sim(RUN + " --out", ""), 1, "--out is empty");
    refused(sim("prune lenet300 --method magnitude --density 1 -o", ""), 1, "an empty name");
    refused(sim("run --model", ""), 1, "there is no model or file");
    refused(sim(RUN + " --input", ""), 1, "its name is empty");
    refused(sim("run --model lenet300 --energy", ""), 1, "unknown energy table");
  }

  @Test
  void aSetOfReportsIsWholeOrAbsent() throws IOException {
    String out = folder.toString();
    assertThat(sim(RUN + " --out", out).exitCode()).isZero();
    String old = Files.readString(folder.resolve("report.json"));
    Files.delete(folder.resolve("report.csv"));
    Files.createDirectory(folder.resolve("report.csv"));
    Sim refused = sim(RUN + " --set queueDepth=1 --out", out);
    refused(refused, 1, "it is a folder");
    assertThat(Files.readString(folder.resolve("report.json"))).isEqualTo(old);
    Files.delete(folder.resolve("report.csv"));
    assertThat(sim(RUN + " --set queueDepth=1 --out", out).exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("report.json"))).isNotEqualTo(old);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("report.csv", "report.json", "report.txt");
    }
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    StringWriter err = new StringWriter();
    for (String line : new String[] {RUN, "models", "--help"}) {
      CommandLine command =
          Main.commandLine()
              .setOut(new PrintWriter(full, true, StandardCharsets.UTF_8))
              .setErr(new PrintWriter(err, true));
      assertThat(command.execute(line.split(" "))).as(line).isEqualTo(1);
    }
    assertThat(err.toString()).hasLineCount(3).contains("the output cannot be written");
  }

  @Test
  void errorsOfTheMachineAreOneSentence() {
    refused(thrown(new OutOfMemoryError()), 1, "MiB of memory given to it do not suffice");
    refused(thrown(new StackOverflowError()), 1, "nested too deeply");
    refused(
        thrown(new RuntimeException(new OutOfMemoryError())),
        1,
        "MiB of memory given to it do not suffice");
  }

  private static Sim thrown(Throwable thrown) {
    @Command(name = "sim")
    final class Throwing implements Callable<Integer> {
      @Override
      public Integer call() throws Exception {
        if (thrown instanceof Error e) {
          throw e;
        }
        throw (Exception) thrown;
      }
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Failures.handledBy(new CommandLine(new Throwing()))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute();
    return new Sim(exit, out.toString(), err.toString());
  }

  @Test
  void aMatrixTooWideToRunIsRefusedWithTheLimit() throws IOException {
    Path file = folder.resolve("wide.mtx");
    String banner = "%%MatrixMarket matrix coordinate real general\n";
    Files.writeString(file, banner + "1 16777216 1\n1 16777216 1.5\n");
    refused(sim("run --matrix", file.toString()), 1, "must be 1 to 4194304");
    Files.writeString(file, banner + "1000000 1000000 1\n1 1 1.5\n");
    refused(sim("run --matrix", file.toString()), 1, "rows times columns may be 17179869184");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "bits": 32          | "bits": 16.5           | add[0].bits is 16.5; it must be a whole number
          "bits": 32          | "bits": null           | add[0].bits is null; it must be a whole number
          "pj": 0.1           | "pj": "0.1"            | add[0].pj is "0.1"; it must be a number
          "pj": 0.1           | "pj": 1e308            | in add[0] pj is 1.0E308; it must be above 0 and at most
          "pj": 0.1           | "pj": 1e999            | add[0].pj is
          "pj": 0.1           | "pj": -1               | in add[0] pj is -1.0; it must be above 0
          "capacityBytes": 0  | "capacityBytes": -5    | in sram[0] capacityBytes is -5; it must be 0
          "type": "any"       | "type": null           | dram[0].type is null; it must be a text
          "node": "45 nm"     | "node": 1, "node": 2   | has the key "node" twice
          "node": "45 nm"     | "nod": "45 nm"         | unknown key nod; there are name, node
          "node": "45 nm"     | "x": 1, "node": ""     | unknown key x
          "add": [            | "add": null, "b": [    | unknown key b
          "add": [            | "add": [null,          | add[0] is null; it must be an object
          """)
  void energyTablesAreHeldToTheirForm(String old, String changed, String message)
      throws IOException {
    String table;
    try (var in =
        prunus.simulator.energy.EnergyTables.class.getResourceAsStream("han2015-45nm.json")) {
      table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(table).contains(old);
    Path file = folder.resolve("own.json");
    Files.writeString(file, table);
    assertThat(sim(RUN + " --energy", file.toString()).exitCode()).isZero();
    Files.writeString(file, table.replaceFirst(java.util.regex.Pattern.quote(old), changed));
    Sim sim = sim(RUN + " --energy", file.toString());
    refused(sim, 1, message);
    assertThat(sim.err()).contains("own.json").doesNotContain("jackson");
  }

  @Test
  void nothingFromANameMovesTheTerminalsCursor() {
    Sim sim = sim("run --model", "a\u001b[31mb\u202ec\n.pruned");
    refused(sim, 1, "a\\u{1b}[31mb\\u{202e}c\\u{a}.pruned");
    refused(sim("run --config x\u0007 --model lenet5"), 1, "x\\u{7}");
    refused(sim("run --model lenet5 --format", "x\u001b"), 2, "x\\u{1b}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --model lenet5 --limit 10                                | --limit changes nothing without --dataset
          run --model lenet5 --data .                                  | --data changes nothing without --dataset
          run --matrix docs/example.mtx --input x.npy                  | --input changes nothing beside --matrix
          run --matrix docs/example.mtx --dataset mnist                | --dataset changes nothing beside --matrix
          run --matrix a.mtx --vector b.mtx --seed 2                   | --seed changes nothing beside --vector
          run --model lenet5 --input x.npy --seed 2                    | --seed changes nothing beside --input
          run --model lenet5 --dataset mnist --layers fc1              | --layers changes nothing beside --dataset
          run --model lenet5 --dataset mnist --top 3                   | --top changes nothing beside --dataset
          cosim --model lenet5 --input x.npy --seed 2                  | --seed changes nothing beside --input
          prune lenet5 --method magnitude --density 1 --pes 4 -o x     | --pes changes nothing with --method magnitude
          prune lenet5 --method block --density 1 --pattern 1:2 -o x   | --pattern changes nothing with --method block
          prune lenet5 --method n-of-m --density 1 -o x                | --density changes nothing with --method n-of-m
          prune lenet5 --method n-of-m --budget 1kB -o x               | --budget changes nothing with --method n-of-m
          prune lenet5 --method magnitude --density 1 --seed 2 -o x    | --seed changes nothing with --method magnitude
          prune lenet5 --method magnitude --density 1 --rounds 2 -o x  | --rounds changes nothing without --checkpoint
          prune --checkpoint c --out d --block 2x2                     | --block changes nothing beside --checkpoint
          prune --checkpoint c --out d -o x                            | -o changes nothing beside --checkpoint
          prune lenet5 --method obs --density 1 -o x                   | --method obs looks at a network in training
          prune lenet5 --checkpoint c --out d                          | give a model, or trained weights
          compress --model lenet300.npz --method svd --bits 4          | --bits changes nothing with --method svd
          compress --model lenet300.npz --method vq --ratio 4          | --ratio changes nothing with --method vq
          compress --model lenet300.npz --method vq --width 4          | --width changes nothing with --method vq
          compress --model lenet300.npz --method pq --seed 4           | --seed changes nothing with --method pq
          compress --model lenet300.npz --limit 4                      | --limit changes nothing without --dataset
          import w.npz --format npz --network lenet5 --mean 3 -o x     | --mean changes nothing beside --network
          import w.npz --format npz --network lenet5 --scale 3 -o x    | --scale changes nothing beside --network
          import w.net --format deep-compression --network alexnet --code-bits 4 -o x | --code-bits changes nothing
          """)
  void optionsWithoutEffectAreRefused(String line, String message) {
    refused(sim(line), 2, message);
  }

  @Test
  void noImagesAtAllAreRefused() {
    refused(sim("run --model lenet5 --dataset mnist --limit 0"), 1, "--limit is 0; give a number");
  }

  @Test
  void thePrunedFileOfAnotherNetworkIsNotCompared() throws IOException {
    Path dense = folder.resolve("lenet300.safetensors");
    DenseNetwork.write("lenet300", dense);
    Sim other = sim("compress --method vq --pruned lenet5 --model", dense.toString());
    refused(other, 1, "--pruned lenet5 is of network lenet5, with layers conv1, conv2");
    Sim same = sim("compress --method vq --pruned lenet300 --model", dense.toString());
    assertThat(same.exitCode()).as(same.err()).isZero();
  }

  @Test
  void oneTreeOfCommandsAndOneHelp() {
    assertThat(Sim.run("--help").out()).contains("train", "figure", "prune", "compress");
    assertThat(Sim.run("train", "--help").out()).contains("--regularise", "mnist, fashion-mnist");
    assertThat(Sim.run("prune", "--help").out())
        .contains("--checkpoint", "--budget", "--rounds", "lottery-ticket");
    assertThat(Sim.run("figure", "sensitivity", "--help").out()).contains("--images");
    refused(sim("train --network lenet300 --out", folder.toString()), 1, "the training module");
    refused(sim("figure"), 2, "give a figure");
  }

  @Test
  void helpNamesWhatThereIs() {
    String help = Sim.run("run", "--help").out().replaceAll("\\s+", " ");
    assertThat(help).contains(String.join(", ", prunus.array.config.Configs.names()));
    assertThat(help).contains(String.join(", ", prunus.simulator.energy.EnergyTables.names()));
    assertThat(Sim.run("import", "--help").out().replaceAll("\\s+", " "))
        .contains("squeezenet1.0, alexnet, lenet300, lenet5, vgg16", "mobilenetv2, or a JSON file");
  }

  @Test
  void inputsBeyondTheNetworksFormatAreSaid() throws IOException {
    Path input = folder.resolve("x.npy");
    assumeTrue(Files.notExists(input));
    float[] values = new float[784];
    java.util.Arrays.fill(values, 0.5f);
    values[3] = 1000;
    values[9] = -1000;
    NpyWriter.write(input, values, 1, 28, 28);
    Sim sim = sim(RUN + " --format csv --input", input.toString());
    assertThat(sim.exitCode()).isZero();
    assertThat(sim.err()).startsWith("sim: warning: 2 of 784 input values are clamped");
    assertThat(sim.err()).hasLineCount(1).contains("reach 1000");
  }
}
