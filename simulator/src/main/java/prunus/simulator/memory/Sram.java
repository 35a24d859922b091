package prunus.simulator.memory;

import java.util.function.DoubleBinaryOperator;

/**
 * What one memory block costs.
 *
 * @param readPj energy of a read, picojoule
 * @param writePj energy of a write
 * @param leakMw leakage at 330 K, through channel and gate, milliwatt
 * @param accessNs address to data
 * @param cycleNs least time between two accesses
 * @param areaMm2 area
 */
public record Sram(
    double readPj, double writePj, double leakMw, double accessNs, double cycleNs, double areaMm2) {
  /** Two blocks side by side as one wider word: all add up, the slower one counts. */
  Sram beside(Sram other) {
    return new Sram(
        readPj + other.readPj,
        writePj + other.writePj,
        leakMw + other.leakMw,
        Math.max(accessNs, other.accessNs),
        Math.max(cycleNs, other.cycleNs),
        areaMm2 + other.areaMm2);
  }

  /** So many blocks, of which an access uses one. */
  Sram banks(int count) {
    return new Sram(readPj, writePj, leakMw * count, accessNs, cycleNs, areaMm2 * count);
  }

  /** Between two blocks on a power law; share 0 is this one, 1 the other. */
  Sram toward(Sram other, double share) {
    DoubleBinaryOperator between = (a, b) -> a * Math.pow(b / a, share);
    return new Sram(
        between.applyAsDouble(readPj, other.readPj),
        between.applyAsDouble(writePj, other.writePj),
        between.applyAsDouble(leakMw, other.leakMw),
        between.applyAsDouble(accessNs, other.accessNs),
        between.applyAsDouble(cycleNs, other.cycleNs),
        between.applyAsDouble(areaMm2, other.areaMm2));
  }
}
