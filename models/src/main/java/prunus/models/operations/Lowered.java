package prunus.models.operations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.models.graph.Network;

/**
 * A network as the array executes it: a weighted layer takes the ReLU and the pooling behind it
 * along; a concatenation becomes nothing but a tensor that several operations write parts of.
 *
 * @param operations in order
 * @param tensorOf the tensor a result is part of: itself, or the concatenation it goes into
 * @param partsOf for each concatenation the results it consists of, in order
 */
public record Lowered(
    List<Operation> operations, Map<String, String> tensorOf, Map<String, List<String>> partsOf) {
  public Lowered {
    operations = List.copyOf(operations);
    tensorOf = Map.copyOf(tensorOf);
    partsOf = Map.copyOf(partsOf);
  }

  /**
   * Lowers a network.
   *
   * @throws LoweringException for an order of layers the array has no operation for
   */
  public static Lowered of(Network network) {
    return of(network, Set.of());
  }

  /**
   * Lowers a network some of whose poolings are not to be taken along.
   *
   * @param apart names of poolings that stand alone
   * @throws LoweringException for an order of layers the array has no operation for
   */
  public static Lowered of(Network network, Set<String> apart) {
    return new Lowering(network, apart).run();
  }

  /** The results a tensor consists of: itself, or the parts of a concatenation. */
  public List<String> parts(String tensor) {
    return partsOf.getOrDefault(tensor, List.of(tensor));
  }

  /** The tensor an operation writes, or writes a part of. */
  public String tensor(Operation operation) {
    return tensorOf.get(operation.result());
  }

  /** Whether a weighted layer takes this addition along. */
  public boolean fused(String add) {
    return operations.stream().anyMatch(o -> o instanceof Operation.Weighted w && w.adds(add));
  }

  /**
   * The operation that takes an addition along.
   *
   * @throws IllegalArgumentException if none does
   */
  public Operation.Weighted adding(String add) {
    for (Operation operation : operations) {
      if (operation instanceof Operation.Weighted w && w.adds(add)) {
        return w;
      }
    }
    throw new IllegalArgumentException("no operation takes the sum " + add + " along");
  }

  /**
   * The operation a weighted layer is executed by.
   *
   * @throws IllegalArgumentException if the network has no such weighted layer
   */
  public Operation.Weighted weighted(String layer) {
    for (Operation operation : operations) {
      if (operation instanceof Operation.Weighted w && w.name().equals(layer)) {
        return w;
      }
    }
    throw new IllegalArgumentException("no operation has the weights of layer " + layer);
  }

  /**
   * Which tensors must lie alike.
   *
   * @throws LoweringException if two maps are added that cannot
   */
  public Placements placements() {
    return Placements.of(this);
  }
}
