package prunus.testbench.verilator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import prunus.hdl.ir.Role;

/** Verilator's control file: which modules stay modules, and which of their variables visible. */
final class ControlFile {
  private ControlFile() {}

  static String text(Hierarchy hierarchy, List<Shared> shared, Expose expose) {
    Set<String> read = new TreeSet<>();
    Set<String> write = new TreeSet<>();
    Set<String> watched = new TreeSet<>();
    hierarchy.watches().forEach(w -> watched.add(w.name()));
    for (Hierarchy.Place p : hierarchy.places()) {
      if (visible(p, expose, watched)) {
        (writable(p.info().role()) ? write : read).add(variable(p.module(), p.variable()));
      }
    }
    hierarchy.stores().forEach(s -> read.add(variable(s.info().kind().wrapper(), "mem")));
    shared.forEach(s -> s.ownPorts().forEach(port -> read.add(variable(s.module(), port))));
    read.removeAll(write);
    StringBuilder out = new StringBuilder("`verilator_config\n");
    shared.forEach(s -> out.append("no_inline -module \"").append(s.module()).append("\"\n"));
    read.forEach(v -> out.append("public_flat_rd ").append(v).append('\n'));
    write.forEach(v -> out.append("public_flat_rw ").append(v).append('\n'));
    return out.toString();
  }

  private static boolean visible(Hierarchy.Place p, Expose expose, Set<String> watched) {
    return !p.port() && (watched.contains(p.info().name()) || expose.test(p.info()));
  }

  private static boolean writable(Role role) {
    return role == Role.REGISTER || role == Role.MEMORY_OUTPUT;
  }

  private static String variable(String module, String name) {
    return "-module \"" + module + "\" -var \"" + name + "\"";
  }
}
