package prunus.hdl;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Source;

/** The names of one module: legal in Verilog and C++, each declared once. */
final class Names {
  private static final Pattern LEGAL = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Set<String> RESERVED = Set.of(KeywordList.WORDS.split("\\s+", -1));

  private static final Set<String> WRAPPERS =
      Arrays.stream(MemoryKind.values()).map(MemoryKind::wrapper).collect(Collectors.toSet());

  private final Scope scope;
  private final Map<String, Source> declared = new HashMap<>();

  Names(Scope scope) {
    this.scope = scope;
    declared.put(ModuleDef.CLOCK, null);
    declared.put(ModuleDef.RESET, null);
    declared.put("unused_ok", null);
  }

  void declare(String name, Source at) {
    check("name", name, at);
    if (declared.containsKey(name)) {
      Source first = declared.get(name);
      if (first == null) {
        scope.report(
            Rule.RESERVED_NAME, "name " + name + ": the language declares it; choose another", at);
      } else {
        scope.report(
            Rule.DUPLICATE_NAME,
            "name " + name + ": already declared at " + first + "; choose another",
            at);
      }
      return;
    }
    declared.put(name, at);
  }

  void check(String what, String name, Source at) {
    if (!LEGAL.matcher(name).matches() || name.contains("__") || name.endsWith("_")) {
      scope.report(
          Rule.ILLEGAL_NAME,
          what
              + " \""
              + name
              + "\": not legal; use letters, digits and single underscores, a letter first",
          at);
    } else if (what.equals("module") && WRAPPERS.contains(name)) {
      scope.report(
          Rule.RESERVED_NAME,
          what + " " + name + ": the name of a memory module; choose another",
          at);
    } else if (RESERVED.contains(name)) {
      scope.report(
          Rule.RESERVED_NAME,
          what + " " + name + ": a reserved word of Verilog or C++; choose another",
          at);
    }
  }
}
