package prunus.testbench.lockstep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prunus.hdl.sim.SignalInfo;
import prunus.hdl.sim.VcdWriter;

/** Repeats a run up to its difference, this time with waveforms and vectors. */
final class Save {
  private static final int MORE = 2;

  private Save() {}

  static Outcome.Differed difference(
      Path where, List<Engine> engines, Stimuli.Source stimuli, Outcome.Differed found) {
    try {
      Files.createDirectories(where);
      Path folder = Files.createTempDirectory(where, "difference-");
      Files.writeString(folder.resolve("difference.txt"), found + "\n");
      repeat(folder, engines, stimuli, found.first().cycle() + MORE);
      return new Outcome.Differed(found.engine(), found.first(), Optional.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void repeat(Path folder, List<Engine> engines, Stimuli.Source stimuli, long cycles)
      throws IOException {
    List<VcdWriter> waves = new ArrayList<>();
    try (Side side = new Side(engines)) {
      List<SignalInfo> signals = side.simulations.getFirst().signals();
      Stimuli source = stimuli.of(signals);
      for (int i = 0; i < engines.size(); i++) {
        Path file = folder.resolve(engines.get(i).name() + ".vcd");
        waves.add(VcdWriter.open(file, "top", side.simulations.get(i)));
      }
      Vectors.Recorder recorder = new Vectors.Recorder(signals, side);
      for (long cycle = 0; cycle < cycles; cycle++) {
        recorder.begin(cycle);
        source.drive(cycle, recorder);
        side.step();
      }
      for (VcdWriter wave : waves) {
        wave.close();
      }
      Files.writeString(folder.resolve("vectors.txt"), recorder.text());
    }
  }
}
