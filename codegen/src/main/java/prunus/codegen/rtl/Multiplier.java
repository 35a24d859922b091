package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Module;
import prunus.hdl.SInt;

/**
 * Stage MULTIPLY: activation × weight, 16 × 16 → 32 bits, between registers.
 *
 * <p><b>Cycle contract.</b> Operands in cycle a (ADDRESS) are multiplied in a+1 and give {@code
 * product} in a+2 (ACCUMULATE).
 */
final class Multiplier extends Module {
  final SInt weight;
  final SInt activation;
  final SInt product;

  Multiplier() {
    super("Multiplier");
    weight = input("weight", sint(Dimensions.VALUE));
    activation = input("activation", sint(Dimensions.VALUE));
    var weightHeld = reg("weight_q", weight);
    var activationHeld = reg("activation_q", activation);
    product = output("product", reg("product_q", weightHeld.times(activationHeld)));
  }
}
