package prunus.models.importers.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules by operator. */
final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new ConvolutionRule(),
          new ProductRule(),
          new AffineRule(),
          new BatchNormalizationRule(),
          new ReluRule(),
          new PoolRule(),
          new GlobalAverageRule(),
          new ConcatRule(),
          new ViewRule(),
          new SliceRule(),
          new PadRule(),
          new QuantiseRule(),
          new SoftmaxRule(),
          new PassRule(),
          new ConstantRule());

  /** What becomes of which operators, as a table of Markdown. */
  static String table() {
    StringBuilder out = new StringBuilder("| operators | become |\n|---|---|\n");
    for (Rule rule : ALL) {
      String operators = String.join(", ", rule.operators());
      out.append("| %s | %s |\n".formatted(operators, rule.becomes()));
    }
    return out.toString();
  }

  static final Map<String, Rule> BY_OPERATOR = byOperator();

  private Rules() {}

  private static Map<String, Rule> byOperator() {
    Map<String, Rule> out = new LinkedHashMap<>();
    ALL.forEach(rule -> rule.operators().forEach(operator -> out.put(operator, rule)));
    return Collections.unmodifiableMap(out);
  }
}
