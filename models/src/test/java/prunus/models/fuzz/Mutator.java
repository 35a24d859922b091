package prunus.models.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages a file as transmission, a bad program or an attacker would: one change, seldom more. */
final class Mutator {
  private static final long[] EXTREMES = {
    0,
    1,
    -1,
    127,
    128,
    255,
    32767,
    65535,
    1 << 24,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    0xFFFFFFFFL,
    1L << 32,
    1L << 40,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "3",
          "16777216",
          "2147483647",
          "4294967296",
          "9223372036854775808",
          "1e30",
          "1e-30",
          "1e999999999",
          "NaN",
          "null",
          "0.5",
          "\"\"",
          "[]",
          "{}");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Random random;

  Mutator(long seed) {
    random = new Random(seed);
  }

  byte[] damage(byte[] file) {
    byte[] out = file.clone();
    do {
      out = change(out);
    } while (random.nextInt(3) == 0);
    return out;
  }

  private byte[] change(byte[] in) {
    if (in.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    return switch (random.nextInt(7)) {
      case 0 -> flip(in);
      case 1 -> splice(in, place(in), 0, bytes(1 + random.nextInt(16))); // insertion
      case 2 -> splice(in, place(in), random.nextInt(64), new byte[0]); // removal
      case 3 -> duplicate(in);
      case 4 -> extreme(in);
      case 5 -> number(in);
      default -> random.nextInt(4) > 0 ? flip(in) : splice(in, place(in), in.length, new byte[0]);
    };
  }

  /** Often near the beginning, where headers stand. */
  private int place(byte[] in) {
    return random.nextInt(random.nextInt(4) > 0 ? in.length : Math.min(in.length, 64));
  }

  private byte[] bytes(int count) {
    byte[] out = new byte[count];
    random.nextBytes(out);
    return out;
  }

  private byte[] flip(byte[] in) {
    in[place(in)] ^= (byte) (1 << random.nextInt(8));
    return in;
  }

  private byte[] duplicate(byte[] in) {
    int from = place(in);
    int to = Math.min(in.length, from + 1 + random.nextInt(256));
    return splice(in, place(in), 0, java.util.Arrays.copyOfRange(in, from, to));
  }

  /** An extreme integer over a field of one, two, four or eight bytes, in either byte order. */
  private byte[] extreme(byte[] in) {
    int size = 1 << random.nextInt(4);
    long value = EXTREMES[random.nextInt(EXTREMES.length)];
    ByteBuffer field = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, value);
    byte[] little = java.util.Arrays.copyOf(field.array(), size);
    boolean big = random.nextBoolean();
    int at = place(in);
    for (int i = 0; i < size && at + i < in.length; i++) {
      in[at + i] = little[big ? size - 1 - i : i];
    }
    return in;
  }

  /** Another number in place of one that is written in digits. */
  private byte[] number(byte[] in) {
    String text = new String(in, StandardCharsets.ISO_8859_1);
    List<MatchResult> found = NUMBER.matcher(text).results().toList();
    if (found.isEmpty()) {
      return flip(in);
    }
    MatchResult old = found.get(random.nextInt(found.size()));
    byte[] other =
        NUMBERS.get(random.nextInt(NUMBERS.size())).getBytes(StandardCharsets.ISO_8859_1);
    return splice(in, old.start(), old.end() - old.start(), other);
  }

  private static byte[] splice(byte[] in, int at, int removed, byte[] added) {
    var out = new ByteArrayOutputStream();
    int end = Math.min(in.length, at + removed);
    out.write(in, 0, at);
    out.write(added, 0, added.length);
    out.write(in, end, in.length - end);
    return out.toByteArray();
  }
}
