package prunus.testbench.cosim;

/**
 * The first place where circuit and simulator differ.
 *
 * @param index of the command in the program
 * @param command that ran
 * @param cycle of the command, or −1 if it is known only after it
 * @param signal what differs, with the PE it belongs to
 * @param expected by the simulator
 * @param actual of the circuit
 */
public record Difference(
    int index, String command, long cycle, String signal, long expected, long actual) {
  @Override
  public String toString() {
    String when = cycle < 0 ? "" : ", cycle " + cycle;
    return "command %d (%s)%s, %s: the simulator says %d, the circuit %d"
        .formatted(index, command, when, signal, expected, actual);
  }
}
