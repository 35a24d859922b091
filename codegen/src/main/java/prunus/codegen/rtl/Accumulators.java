package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * Stages ADDRESS to ACCUMULATE: a memory of sums with one read and one write port that looks like
 * one without latency. A sum is two cycles under way between read and write, so two younger sums
 * can be newer than what the memory gave: the one being added in this cycle, and the one written at
 * the end of the last. The younger goes first.
 *
 * <p><b>Cycle contract.</b> {@code add_valid} and {@code add_address} in cycle a, {@code product}
 * in cycle a+2, the sum is written at the end of a+2. A sweep reads in cycle t, gives {@code data}
 * in t+1 and writes {@code refill} (the bias) at the end of t+1. A host read gives {@code data} in
 * the next cycle. These three never coincide.
 */
class Accumulators extends Module {
  final Bool addValid;
  final UInt addAddress;
  final SInt product;
  final Bool sweepValid;
  final UInt sweepAddress;
  final SInt refill;
  final Bool hostRead;
  final UInt hostAddress;
  final SInt data;
  final Bool multiplyValid;
  final UInt multiplyAddress;
  final Bool accumulateValid;
  final UInt accumulateAddress;
  final SInt operand;
  final Bool writtenValid;
  final UInt writtenAddress;
  final SInt written;
  final Bool refillValid;
  final UInt refillAddress;

  /** What holds the sums: one read, one write, a read during a write gives the old sum. */
  interface Sums {
    /** Writes, inside a {@code when}. */
    void write(UInt address, SInt sum);

    /** What was read by the last cycle in which {@code enable} was on. */
    SInt read(UInt address, Bool enable);
  }

  Accumulators(Dimensions d) {
    super("Accumulators");
    int bits = d.accumulatorBits();
    addValid = input("add_valid");
    addAddress = input("add_address", uint(bits));
    product = input("product", sint(Dimensions.SUM));
    sweepValid = input("sweep_valid");
    sweepAddress = input("sweep_address", uint(bits));
    refill = input("refill", sint(Dimensions.SUM));
    hostRead = input("host_read");
    hostAddress = input("host_address", uint(bits));
    data = output("data", sint(Dimensions.SUM));

    Sums memory = sums(bits);
    var readAddress = sweepValid.select(sweepAddress, hostRead.select(hostAddress, addAddress));
    var read = addValid.or(sweepValid).or(hostRead);
    var stored = memory.read(readAddress, read);
    data.set(stored);

    // MULTIPLY: choose the newest value of the sum.
    multiplyValid = reg("multiply_valid", bool(), 0);
    multiplyValid.set(addValid);
    multiplyAddress = reg("multiply_address", addAddress);
    accumulateValid = reg("accumulate_valid", bool(), 0);
    accumulateValid.set(multiplyValid);
    accumulateAddress = reg("accumulate_address", multiplyAddress);
    operand = reg("operand", sint(Dimensions.SUM));
    var sum = wire("sum", operand.plus(product));
    writtenValid = reg("written_valid", bool(), 0);
    writtenValid.set(accumulateValid);
    writtenAddress = reg("written_address", accumulateAddress);
    written = reg("written", sum);
    var inFlight = accumulateValid.and(accumulateAddress.eq(multiplyAddress));
    var justWritten = writtenValid.and(writtenAddress.eq(multiplyAddress));
    when(inFlight, () -> operand.set(sum))
        .elseWhen(justWritten, () -> operand.set(written))
        .otherwise(() -> operand.set(stored));

    // ACCUMULATE, or refill behind a sweep.
    refillValid = reg("refill_valid", bool(), 0);
    refillValid.set(sweepValid);
    refillAddress = reg("refill_address", sweepAddress);
    when(accumulateValid, () -> memory.write(accumulateAddress, sum))
        .elseWhen(refillValid, () -> memory.write(refillAddress, refill));
  }

  /** A memory of 2^bits sums; a proof needs one whose words it can see. */
  Sums sums(int bits) {
    var memory = memory("sums", 1 << bits, sint(Dimensions.SUM));
    return new Sums() {
      @Override
      public void write(UInt address, SInt sum) {
        memory.write(address, sum);
      }

      @Override
      public SInt read(UInt address, Bool enable) {
        return memory.readSync("stored", address, enable);
      }
    };
  }
}
