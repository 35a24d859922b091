package prunus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrongIsSaidInOneSentence() throws IOException {
    Path file = Files.write(folder.resolve("f.bin"), new byte[100]);
    refused(1, "f.bin: layer conv1 would have 0 entries", "deep-compression", file, "alexnet");
    refused(1, "unknown network resnet", "npz", file, "resnet");
    refused(1, "it is no NumPy archive", "npz", file, "lenet5");
    refused(1, "no safetensors file", "safetensors", file, "lenet5");
    refused(1, "leave out --network", "onnx", file, "lenet5");
    refused(1, "it is no protobuf", "onnx", file, null);
    refused(1, "give one with --network", "npz", file, null);
    refused(1, "there is no such file", "onnx", folder.resolve("no.onnx"), null);
    refused(2, "--format", "caffe", file, null);
  }

  private void refused(int exit, String message, String format, Path file, String network) {
    String out = folder.resolve("o.pruned").toString();
    Sim sim =
        network == null
            ? Sim.run("import", "--format", format, file.toString(), "-o", out)
            : Sim.run(
                "import", "--format", format, file.toString(), "-o", out, "--network", network);
    assertThat(sim.exitCode()).as(sim.err()).isEqualTo(exit);
    assertThat(sim.err()).startsWith("sim: ").contains(message);
    assertThat(sim.err().strip().lines()).hasSize(1);
    assertThat(folder.resolve("o.pruned")).doesNotExist();
  }

  @Test
  void topClassesOfAnyModel() throws IOException {
    Path input = folder.resolve("x.npy");
    NpyWriter.write(input, new float[784], 1, 28, 28);
    String x = input.toString();
    Sim sim = Sim.run("run", "--model", "lenet5", "--input", x, "--top", "3");
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out()).contains("Most likely classes");
    assertThat(Sim.run("run", "--model", "lenet5", "--input", x).out())
        .contains("Most likely classes");
    assertThat(Sim.run("run", "--model", "alexnet").out()).doesNotContain("Most likely classes");
    assertThat(Sim.run("run", "--model", "lenet5", "--labels", "/nowhere/l.txt").err())
        .contains("there is no such file");
  }

  private static final String MODEL = "../models/src/test/resources/fuzz/onnx/seed-lenet.onnx";

  /** Several inputs, of which some lie in a folder; and what is not for this network. */
  @Test
  void calibrationOnSeveralInputs() throws IOException {
    Path inputs = Files.createDirectory(folder.resolve("inputs"));
    String model = Path.of(MODEL).toString();
    String out = folder.resolve("m.pruned").toString();
    Sim plain = Sim.run("import", model, "-o", out);
    assertThat(plain.exitCode()).as(plain.err()).isZero();
    assertThat(plain.out()).contains("operators: ").contains("folded away");
    var shape =
        prunus.models.zoo.Zoo.load(out, folder, prunus.models.Progress.NONE).network().input();
    float[] values = new float[(int) shape.elements()];
    for (int i = 0; i < 3; i++) {
      java.util.Arrays.fill(values, i + 0.5f);
      Path file = (i == 0 ? folder : inputs).resolve(i + ".npy");
      NpyWriter.write(file, values, shape.channels(), shape.height(), shape.width());
    }
    String one = folder.resolve("0.npy").toString();
    Sim sim = Sim.run("import", model, "-o", out, "--calibration", one + "," + inputs);
    assertThat(sim.exitCode()).as(sim.err()).isZero();
    assertThat(sim.out()).contains("on 3 calibration inputs");
    double step = inputStep(out);
    Sim wide = Sim.run("import", model, "-o", out, "--calibration", one, "--input-range", "100");
    assertThat(wide.exitCode()).as(wide.err()).isZero();
    assertThat(inputStep(out)).isGreaterThan(step);
    Sim named = Sim.run("import", model, "-o", out, "--input", "nothing=" + one);
    assertThat(named.exitCode()).isEqualTo(1);
    assertThat(named.err()).contains("has no input nothing");
    Sim array = Sim.run("run", "--model", out, "--input", "nothing=" + one);
    assertThat(array.exitCode()).isEqualTo(1);
    assertThat(array.err()).contains("give it with --input FILE");
    Sim both = Sim.run("import", model, "-o", out, "--std", "58", "--scale", "0.1");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("--scale changes nothing beside --std");
  }

  private double inputStep(String model) {
    return prunus.models.zoo.Zoo.load(model, folder, prunus.models.Progress.NONE)
        .inputFormat()
        .real(1);
  }
}
