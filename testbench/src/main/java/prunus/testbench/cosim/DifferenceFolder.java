package prunus.testbench.cosim;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.Simulation;
import prunus.models.BadInputException;
import prunus.simulator.Simulator;

/** What is kept of a difference: its description, a waveform, and the command line to replay it. */
public final class DifferenceFolder {
  private DifferenceFolder() {}

  /**
   * Runs the co-simulation again, which repeats itself, and writes a waveform of the circuit from
   * the start of the command at fault to the difference.
   *
   * @param folder to make and write to
   * @param design the circuit that differed
   * @param replay command line that shows the difference again
   * @return the waveform
   * @throws BadInputException if the folder cannot be written
   */
  public static Path save(
      Path folder,
      Simulator.Run run,
      Design design,
      CircuitEngine engine,
      Difference difference,
      String replay) {
    Path wave = folder.resolve("command" + difference.index() + "." + engine.waveform());
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("difference.txt"), difference + "\n");
      Files.writeString(folder.resolve("replay.txt"), replay + "\n");
      again(run, design, engine, difference.index(), wave);
    } catch (IOException | UncheckedIOException e) {
      throw new BadInputException(
          "first difference: %s; it cannot be saved in %s, give --save a folder that can be written"
              .formatted(difference, folder),
          e);
    }
    return wave;
  }

  private static void again(
      Simulator.Run run, Design design, CircuitEngine engine, int from, Path wave)
      throws IOException {
    List<Closeable> open = new ArrayList<>();
    try (Simulation simulation = engine.startWithWaveforms(design)) {
      CoSimulation.run(
          run,
          new Circuit(run.program().config(), simulation),
          index -> {
            if (index == from) {
              open.add(opened(engine, simulation, wave));
            }
          });
      simulation.step(); // a waveform shows what was before an edge: the last values need one more
      for (Closeable writer : open) {
        writer.close();
      }
    }
  }

  private static Closeable opened(CircuitEngine engine, Simulation simulation, Path wave) {
    try {
      return engine.openWaveform(simulation, wave);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
