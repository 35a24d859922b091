package prunus.testbench.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outside programs that are used, with the oldest version that will do. */
public enum Tool {
  VERILATOR("verilator", "verilator", "--version", "5.006"),
  CXX("g++", "g++", "-dumpfullversion", "10"),
  MAKE("make", "make", "--version", "4"),
  CCACHE("ccache", "ccache", "--version", "3"),
  YOSYS("yosys", "yosys", "-V", "0.20"),
  STA("sta", "opensta", "-version", "2.0"),
  SMTBMC("yosys-smtbmc", "yosys", "--help", ""),
  Z3("z3", "z3", "--version", "4.8"),
  IVERILOG("iverilog", "iverilog", "-V", "11.0"),
  VVP("vvp", "iverilog", "-V", "11.0");

  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9])(\\d+)(?:\\.(\\d+))?");
  private static final Map<Tool, String> VERSIONS = new ConcurrentHashMap<>();

  private final String program;
  private final String debianPackage;
  private final String versionOption;
  private final String oldest;

  Tool(String program, String debianPackage, String versionOption, String oldest) {
    this.program = program;
    this.debianPackage = debianPackage;
    this.versionOption = versionOption;
    this.oldest = oldest;
  }

  public String program() {
    return program;
  }

  /** Whether the program is on the path, whatever its version. */
  public boolean present() {
    return find(System.getenv("PATH")).isPresent();
  }

  /** The program's own words about its version; fails if it is missing or too old. */
  public String require() {
    String known = VERSIONS.get(this);
    if (known == null) {
      known = require(System.getenv("PATH"));
      VERSIONS.put(this, known);
    }
    return known;
  }

  String require(String searchPath) {
    Path found =
        find(searchPath)
            .orElseThrow(
                () ->
                    new ToolException(
                        program + " is not installed; install the Debian package " + wanted()));
    Run.Result result = Run.of(found.toString()).arguments(versionOption).run();
    String version = result.output().lines().findFirst().orElse("");
    if (older(version, oldest)) {
      throw new ToolException(
          program + " is too old (\"" + version + "\"); install the Debian package " + wanted());
    }
    return version;
  }

  private String wanted() {
    return debianPackage + (oldest.isEmpty() ? "" : ", version " + oldest + " or newer");
  }

  private Optional<Path> find(String searchPath) {
    for (String folder : searchPath.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, program);
      if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Whether the first number in {@code version} is below {@code wanted}. */
  static boolean older(String version, String wanted) {
    Matcher is = NUMBER.matcher(version);
    Matcher needed = NUMBER.matcher(wanted);
    if (!needed.find() || !is.find()) {
      return false;
    }
    int major = Integer.compare(part(is, 1), part(needed, 1));
    return major != 0 ? major < 0 : part(is, 2) < part(needed, 2);
  }

  private static int part(Matcher number, int group) {
    return number.group(group) == null ? 0 : Integer.parseInt(number.group(group));
  }
}
