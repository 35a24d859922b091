package prunus.simulator.mapper;

import java.util.List;
import java.util.Optional;
import prunus.array.program.ConvGeometry;
import prunus.array.program.LaneGroups;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.Streaming;
import prunus.array.program.TensorLayout;
import prunus.models.graph.Shape;
import prunus.models.operations.Operation;

/** An operation with its geometry, before it has buffers. */
sealed interface Planned {
  Operation operation();

  /** Tensor it writes (a part of). */
  String outputTensor();

  /** Layout of the whole input tensor. */
  TensorLayout inputLayout();

  /** Layout of what it makes, as if it were a tensor of its own. */
  TensorLayout own();

  /** Words one pixel of what it makes takes, in the widest pass. */
  default int widestPass() {
    return own().wordsPerPixel();
  }

  /** Input rows that must be on chip at once. */
  default int leastInputRows() {
    return 1;
  }

  /** Tiles its weights are loaded in, over all passes. */
  default int tiles() {
    return 0;
  }

  /** Whether the input may be cut between any two words, not only between rows. */
  default boolean flattened() {
    return false;
  }

  default String name() {
    return operation().name();
  }

  default String inputTensor() {
    return operation().input();
  }

  /** Whether it reads or writes a tensor. */
  default boolean touches(String tensor) {
    return outputTensor().equals(tensor) || operation().inputs().contains(tensor);
  }

  /**
   * A weighted layer.
   *
   * @param streaming how its input is read
   * @param groups how its lanes work together
   * @param pool the pooling taken along
   */
  record Weighted(
      Operation.Weighted operation,
      String outputTensor,
      TensorLayout inputLayout,
      TensorLayout own,
      ConvGeometry geometry,
      Streaming streaming,
      LaneGroups groups,
      List<Pass> passes,
      Optional<PoolPlan> pool)
      implements Planned {
    @Override
    public int widestPass() {
      return passes.stream().mapToInt(p -> groups.words(p.locals())).max().orElseThrow();
    }

    @Override
    public int tiles() {
      return passes.stream().mapToInt(p -> p.tiles().size()).sum();
    }

    @Override
    public boolean flattened() {
      return streaming == Streaming.FLATTENED;
    }

    /** Shape of what leaves the accumulators, before pooling. */
    Shape drained() {
      return geometry.output();
    }
  }

  /** A pooling that stands alone, or a ReLU. */
  record Pooling(
      Operation.Pooling operation,
      String outputTensor,
      TensorLayout inputLayout,
      TensorLayout own,
      PoolPlan plan)
      implements Planned {
    @Override
    public int leastInputRows() {
      return plan.layer().window().rows();
    }
  }

  /**
   * A step of the host: it has no buffers, what it reads and writes is in DRAM.
   *
   * @param own layout of one of its maps; of nothing if it makes none
   */
  record Host(Operation.Host operation, TensorLayout own) implements Planned {
    @Override
    public String outputTensor() {
      return operation.results().isEmpty() ? "" : operation.result();
    }

    @Override
    public TensorLayout inputLayout() {
      return own;
    }
  }

  /** A sum of two maps. */
  record Addition(
      Operation.Addition operation, String outputTensor, TensorLayout inputLayout, TensorLayout own)
      implements Planned {}
}
