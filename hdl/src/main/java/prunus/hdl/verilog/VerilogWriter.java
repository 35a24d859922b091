package prunus.hdl.verilog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import prunus.hdl.graph.Combinational;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.ModuleDef;

/** Writes a design as Verilog files. The same design gives the same bytes. */
public final class VerilogWriter {
  private VerilogWriter() {}

  /** The text of every file, by file name: the modules and the memory wrappers they use. */
  public static Map<String, String> write(Design design) {
    return write(design, Locations.MEMBER);
  }

  /** The same with another style of comments on where lines come from. */
  public static Map<String, String> write(Design design, Locations locations) {
    Map<String, String> files = new TreeMap<>();
    Set<MemoryKind> kinds = EnumSet.noneOf(MemoryKind.class);
    Map<String, Combinational> paths = Combinational.of(design);
    for (ModuleDef def : design.modules().values()) {
      files.put(def.name() + ".v", new ModuleWriter(def, paths.get(def.name()), locations).write());
      def.memories().stream().map(Memory::kind).forEach(kinds::add);
    }
    for (MemoryKind kind : kinds) {
      files.put(kind.wrapper() + ".v", Wrappers.text(kind));
    }
    return files;
  }

  /** Writes every file of {@code design} into {@code folder}. */
  public static void write(Design design, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : write(design).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
