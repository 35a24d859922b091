package prunus.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import prunus.models.compress.HostPiece;
import prunus.models.host.HostTensor;
import prunus.simulator.result.RunResult;

/**
 * What the host's part of a network was: steps, operators, time, and what it gave. Its last bit may
 * differ between processors, so each output has a digest by which runs can be told apart.
 */
final class HostLines {
  private HostLines() {}

  /** For people; nothing if the host runs nothing. */
  static List<String> of(RunResult run) {
    var host = run.model().host();
    if (host.none()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    int operators = host.pieces().stream().map(HostPiece::step).mapToInt(s -> s.operators()).sum();
    int layers = run.model().network().nodes().size();
    long cycles = run.config().hostCycles();
    lines.add(
        String.format(
            Locale.ROOT,
            "On the host, in floating point: %d operators in %d steps, beside %d layers on the array; %s",
            operators,
            host.pieces().size(),
            layers,
            cycles == 0
                ? "free, since hostMicroseconds is 0"
                : "%,d cycles each".formatted(cycles)));
    run.hostOutputs()
        .forEach(
            (name, tensor) ->
                lines.add(
                    "  output %s %s, SHA-256 %s (the last bits may differ between processors)"
                        .formatted(name, sizes(tensor), digest(tensor))));
    return lines;
  }

  /** For programs: each output with its sizes, digest and values. */
  static Map<String, Object> json(RunResult run) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    run.hostOutputs()
        .forEach(
            (name, tensor) -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("dims", tensor.dims());
              json.put("sha256", digest(tensor));
              json.put("values", tensor.floats() != null ? tensor.floats() : tensor.integers());
              outputs.put(name, json);
            });
    return outputs;
  }

  private static String sizes(HostTensor tensor) {
    return Arrays.stream(tensor.dims()).mapToObj(Long::toString).collect(Collectors.joining("x"));
  }

  /** Of the elements in little-endian order, 4 bytes a float, 8 a whole number. */
  private static String digest(HostTensor tensor) {
    int count = tensor.floats() != null ? tensor.floats().length : tensor.integers().length;
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(count, Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      if (tensor.floats() != null) {
        bytes.putFloat(tensor.floats()[i]);
      } else {
        bytes.putLong(tensor.integers()[i]);
      }
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes.flip());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
