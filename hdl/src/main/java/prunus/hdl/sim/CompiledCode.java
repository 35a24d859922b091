package prunus.hdl.sim;

/** What a generated class does. */
interface CompiledCode {
  /**
   * Runs the class's part of the circuit.
   *
   * @param state all values, see {@link Layout}
   * @param memories the contents of every memory
   * @param lanes values of arrays of instances, if there are any
   */
  void run(long[] state, long[][] memories, LaneState lanes);
}
