package prunus.codegen.rtl;

import java.util.List;
import prunus.hdl.Bits;
import prunus.hdl.Bool;
import prunus.hdl.Bundle;

/**
 * What an idle PE waited for in the cycle before; at most one holds.
 *
 * @param byPeer a full queue elsewhere
 * @param byScan the scanner
 * @param atBarrier the last PE
 */
record Idle(Bool byPeer, Bool byScan, Bool atBarrier) {
  static Bundle<Idle> bundle() {
    return p -> new Idle(p.bool("by_peer"), p.bool("by_scan"), p.bool("at_barrier"));
  }

  List<Bits> signals() {
    return List.of(byPeer, byScan, atBarrier);
  }
}
