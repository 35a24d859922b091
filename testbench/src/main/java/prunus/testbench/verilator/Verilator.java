package prunus.testbench.verilator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import prunus.hdl.ir.Design;
import prunus.hdl.verilog.VerilogWriter;
import prunus.models.UserFile;
import prunus.testbench.tool.Run;
import prunus.testbench.tool.Tool;
import prunus.testbench.tool.ToolException;

/**
 * Builds shared libraries from designs. A library is named after the hash of all that went into it
 * and moved into the cache when it is complete, so a build that was killed is never loaded.
 */
public final class Verilator {
  private static final String SHIM = "shim.cpp";
  private static final String CONTROL = "control.vlt";
  private static final String REPAIR = "repair.h";

  /** In 5.006 a repeated comparison is an {@code int}, and -1 widened has too many ones. */
  private static final String REPAIRED =
      """
      #include "verilated.h"
      #undef VL_REPLICATE_IOI
      #define VL_REPLICATE_IOI(lbits, ld, rep) (-static_cast<IData>(ld))
      """;

  private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

  private Verilator() {}

  /**
   * The library of {@code design}, from the cache or newly built.
   *
   * @throws ToolException if Verilator or a compiler is missing or fails
   */
  public static VerilatedModel build(Design design, VerilatorOptions options) {
    String version = Tool.VERILATOR.require();
    Hierarchy hierarchy = Hierarchy.of(design);
    Map<String, String> files = new TreeMap<>(VerilogWriter.write(design));
    files.put(CONTROL, ControlFile.text(hierarchy, Shared.of(design), options.expose()));
    files.put(REPAIR, REPAIRED);
    files.put(SHIM, Shim.text(design, hierarchy.places(), options));
    List<String> arguments = arguments(design.top(), options);
    Path library = options.cache().resolve(hash(files, arguments, version) + ".so");
    synchronized (LOCKS.computeIfAbsent(library.toAbsolutePath(), _ -> new Object())) {
      if (!Files.exists(library)) {
        compile(files, arguments, options, library);
      }
    }
    return new VerilatedModel(library, hierarchy, options);
  }

  private static List<String> arguments(String top, VerilatorOptions options) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--cc", "--exe", "--build", "--prefix", "Vdut", "--top-module", top));
    all.addAll(List.of("-O3", "--x-assign", "unique", "--x-initial", "unique", "-Wno-fatal"));
    // Two optimisations of 5.006 give wrong results; random circuits find both within a hundred.
    // The first gets xor trees wrong (Verilator issues 4059, 4709, 4832, 5186), the second makes
    // the comparison of a signed repetition of one bit with a constant zero a constant.
    all.addAll(List.of("-fno-const-bit-op-tree", "-fno-dfg"));
    // A third loses the zeros above a bit that was widened beyond 64 bits, sliced and then taken as
    // signed. It is worth a sixth of the speed, so the fastest level keeps it.
    if (options.optimise() < 3) {
      all.add("-fno-expand");
    }
    if (options.waveform() != Waveform.NONE) {
      all.addAll(List.of(options.waveform().option(), "--trace-structs"));
    }
    if (options.coverage()) {
      all.add("--coverage");
    }
    all.addAll(List.of("--output-split", "20000", "--output-split-cfuncs", "5000"));
    String level = "-O" + options.optimise();
    all.addAll(List.of("-MAKEFLAGS", "OPT_FAST=" + level, "-MAKEFLAGS", "OPT_GLOBAL=" + level));
    all.addAll(
        List.of(
            "-CFLAGS",
            "-include ../"
                + REPAIR
                + " -fPIC -fno-gnu-unique -fvisibility=hidden -fvisibility-inlines-hidden -DVL_USER_FATAL",
            "-LDFLAGS",
            "-shared -Wl,-Bsymbolic -Wl,--exclude-libs,ALL"));
    all.addAll(List.of("-Mdir", "obj", "-o", "../dut.so"));
    return all;
  }

  private static void compile(
      Map<String, String> files, List<String> arguments, VerilatorOptions options, Path library) {
    Tool.CXX.require();
    Tool.MAKE.require();
    try {
      Files.createDirectories(options.cache());
      Path folder = Files.createTempDirectory(options.cache(), "build-");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      Run run = Run.of(Tool.VERILATOR).in(folder).arguments(arguments);
      run.arguments("--build-jobs", String.valueOf(options.jobs()));
      if (Tool.CCACHE.present()) {
        run.environment("OBJCACHE", "ccache");
      }
      run.arguments(CONTROL, SHIM);
      run.arguments(files.keySet().stream().filter(f -> f.endsWith(".v")).toList());
      Run.Result result = run.run();
      Path built = folder.resolve("dut.so");
      if (!result.succeeded() || !Files.exists(built)) {
        throw new ToolException(
            "verilator failed; its folder is kept at "
                + folder
                + "; its last lines:\n"
                + result.lastLines(20));
      }
      Files.move(built, library, StandardCopyOption.ATOMIC_MOVE);
      delete(folder);
    } catch (IOException e) {
      throw new ToolException(
          "cannot build a verilated library in %s (%s); make room there or make it a folder that can be written"
              .formatted(options.cache(), UserFile.reason(e)));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList().reversed()) {
        Files.delete(path);
      }
    }
  }

  private static String hash(Map<String, String> files, List<String> arguments, String version) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<String> parts = new ArrayList<>(arguments);
      parts.add(version);
      files.forEach(
          (name, text) -> {
            parts.add(name);
            parts.add(text);
          });
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
