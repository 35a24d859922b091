package prunus.testbench.parts;

import java.util.Map;

/** What a part does, in plain Java. */
interface Model {
  /** The outputs that mean something in this cycle. */
  Map<String, Long> outputs(Map<String, Long> in);

  /** The end of the cycle. */
  void clock(Map<String, Long> in);
}
