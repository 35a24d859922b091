package prunus.testbench.parts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The parts written a second time, as a programmer would. Inputs include {@code rst}. */
final class Models {
  private Models() {}

  static final class Counter implements Model {
    private final long limit;
    private long count;

    Counter(long limit) {
      this.limit = limit;
    }

    @Override
    public Map<String, Long> outputs(Map<String, Long> in) {
      boolean wraps = in.get("en") == 1 && in.get("clear") == 0 && count == limit - 1;
      return Map.of("count", count, "wrap", wraps ? 1L : 0L);
    }

    @Override
    public void clock(Map<String, Long> in) {
      boolean back = in.get("rst") == 1 || in.get("clear") == 1;
      count = back ? 0 : (count + in.get("en")) % limit;
    }
  }

  static final class Fifo implements Model {
    private final int depth;
    private final Deque<Long> queue = new ArrayDeque<>();

    Fifo(int depth) {
      this.depth = depth;
    }

    @Override
    public Map<String, Long> outputs(Map<String, Long> in) {
      Map<String, Long> out = new HashMap<>();
      out.put("full", queue.size() == depth ? 1L : 0L);
      out.put("empty", queue.isEmpty() ? 1L : 0L);
      if (!queue.isEmpty()) {
        out.put("head", queue.getFirst());
      }
      return out;
    }

    @Override
    public void clock(Map<String, Long> in) {
      boolean room = queue.size() < depth;
      if (in.get("rst") == 1) {
        queue.clear();
        return;
      }
      if (in.get("pop") == 1 && !queue.isEmpty()) {
        queue.removeFirst();
      }
      if (in.get("push") == 1 && room) {
        queue.addLast(in.get("data"));
      }
    }
  }

  static final class Arbiter implements Model {
    private final int count;
    private int turn;

    Arbiter(int count) {
      this.count = count;
    }

    private int granted(Map<String, Long> in) {
      for (int i = 0; i < count; i++) {
        int candidate = (turn + i) % count;
        if (((in.get("request") >> candidate) & 1) == 1) {
          return candidate;
        }
      }
      return -1;
    }

    @Override
    public Map<String, Long> outputs(Map<String, Long> in) {
      return Map.of("grant", granted(in) < 0 ? 0L : 1L << granted(in));
    }

    @Override
    public void clock(Map<String, Long> in) {
      if (in.get("rst") == 1) {
        turn = 0;
      } else if (in.get("accept") == 1 && granted(in) >= 0) {
        turn = (granted(in) + 1) % count;
      }
    }
  }

  static final class FirstBit implements Model {
    @Override
    public Map<String, Long> outputs(Map<String, Long> in) {
      long bits = in.get("bits");
      long index = bits == 0 ? 0 : Long.numberOfTrailingZeros(bits);
      return Map.of("any", bits == 0 ? 0L : 1L, "index", index);
    }

    @Override
    public void clock(Map<String, Long> in) {}
  }

  static final class Skid implements Model {
    private final Deque<Long> places = new ArrayDeque<>();

    @Override
    public Map<String, Long> outputs(Map<String, Long> in) {
      Map<String, Long> out = new HashMap<>();
      out.put("in_ready", places.size() < 2 ? 1L : 0L);
      out.put("out_valid", places.isEmpty() ? 0L : 1L);
      if (!places.isEmpty()) {
        out.put("out_data", places.getFirst());
      }
      return out;
    }

    @Override
    public void clock(Map<String, Long> in) {
      boolean room = places.size() < 2;
      if (in.get("rst") == 1) {
        places.clear();
        return;
      }
      if (in.get("out_ready") == 1 && !places.isEmpty()) {
        places.removeFirst();
      }
      if (in.get("in_valid") == 1 && room) {
        places.addLast(in.get("in_data"));
      }
    }
  }

  static final class Memory implements Model {
    private final Map<Long, Long> words = new HashMap<>();
    private Long read;

    @Override
    public Map<String, Long> outputs(Map<String, Long> in) {
      return read == null ? Map.of() : Map.of("rdata", read);
    }

    @Override
    public void clock(Map<String, Long> in) {
      if (in.get("we") == 1) {
        words.put(in.get("waddr"), in.get("wdata"));
      }
      if (in.get("re") == 1) {
        read = words.get(in.get("raddr"));
      }
    }
  }

  static final class Mac implements Model {
    private final int width;
    private long sum;
    private long product;
    private boolean pending;
    private boolean fresh;

    Mac(int width) {
      this.width = width;
    }

    @Override
    public Map<String, Long> outputs(Map<String, Long> in) {
      return Map.of("sum", sum);
    }

    @Override
    public void clock(Map<String, Long> in) {
      long next = (fresh ? 0 : sum) + product;
      sum = in.get("rst") == 1 ? 0 : pending ? (next << (64 - width)) >> (64 - width) : sum;
      pending = in.get("en") == 1 && in.get("rst") == 0;
      fresh = in.get("first") == 1;
      product = in.get("a") * in.get("b");
    }
  }
}
