package prunus.testbench.lockstep;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.hdl.sim.SignalInfo;

/**
 * Saved stimuli: a line for each cycle, with the inputs that change, {@code 12 en=1 data=-5}.
 * Replaying a difference is a {@link LockstepRun} with {@code Vectors.read(file)} as its stimuli.
 */
public final class Vectors {
  private Vectors() {}

  /** The stimuli of a {@code vectors.txt}; cycles behind its end drive nothing. */
  public static Stimuli.Source read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return signals -> {
      Map<String, Integer> positions = new HashMap<>();
      for (int i = 0; i < signals.size(); i++) {
        positions.put(signals.get(i).name(), i);
      }
      return (cycle, inputs) -> {
        if (cycle < lines.size()) {
          drive(lines.get((int) cycle), positions, inputs);
        }
      };
    };
  }

  private static void drive(String line, Map<String, Integer> positions, Stimuli.Inputs inputs) {
    List<String> words = List.of(line.split(" ", -1));
    for (String word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      Integer position = equals < 0 ? null : positions.get(word.substring(0, equals));
      if (position == null) {
        throw new IllegalArgumentException("no such input in the vectors: " + word);
      }
      inputs.pokeBig(position, new BigInteger(word.substring(equals + 1)));
    }
  }

  /** Writes down what it passes on. */
  static final class Recorder implements Stimuli.Inputs {
    private final List<SignalInfo> signals;
    private final Stimuli.Inputs behind;
    private final StringBuilder text = new StringBuilder();

    Recorder(List<SignalInfo> signals, Stimuli.Inputs behind) {
      this.signals = signals;
      this.behind = behind;
    }

    void begin(long cycle) {
      text.append(cycle == 0 ? "" : "\n").append(cycle);
    }

    @Override
    public void poke(int signal, long value) {
      pokeBig(signal, BigInteger.valueOf(value));
    }

    @Override
    public void pokeBig(int signal, BigInteger value) {
      text.append(' ').append(signals.get(signal).name()).append('=').append(value);
      behind.pokeBig(signal, value);
    }

    String text() {
      return text + "\n";
    }
  }
}
