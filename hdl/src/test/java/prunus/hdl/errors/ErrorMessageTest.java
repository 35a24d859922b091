package prunus.hdl.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.check.DesignException;
import prunus.hdl.check.Problem;
import prunus.hdl.check.Rule;
import prunus.hdl.verilog.VerilogWriter;

class ErrorMessageTest {
  static List<ErrorExample> examples() {
    return ErrorExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void faultyCircuitGetsItsMessageAndTheFixedOneNone(ErrorExample example) throws IOException {
    DesignException thrown =
        catchThrowableOfType(
            DesignException.class, () -> Elaborator.elaborate(example.faulty().get()));
    assertThat(thrown).isNotNull();
    assertThat(thrown.problems()).as(thrown.getMessage()).hasSize(1);
    Problem problem = thrown.problems().getFirst();
    assertThat(problem.rule()).isEqualTo(example.rule());
    assertThat(thrown.getMessage().replaceAll("java:\\d+", "java:N"))
        .isEqualTo(example.message() + "  at " + example.file() + ".java:N");
    Path source = Path.of("src/test/java/prunus/hdl/errors", example.file() + ".java");
    assertThat(Files.readAllLines(source).get(problem.at().line() - 1)).contains("// here");
    Elaborator.elaborate(example.fixed().get());
  }

  @Test
  void everyRuleHasAnExample() {
    assertThat(ErrorExample.all().stream().map(ErrorExample::rule).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Rule.values()));
  }

  @Test
  void problemsAreCollectedThroughTheHierarchy() {
    assertThatExceptionOfType(DesignException.class)
        .isThrownBy(() -> Elaborator.elaborate(new Outer()))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::rule, Problem::module)
                    .containsExactly(
                        Tuple.tuple(Rule.WIDTH_MISMATCH, "Outer.inner"),
                        Tuple.tuple(Rule.SLICE_RANGE, "Outer"),
                        Tuple.tuple(Rule.UNDRIVEN, "Outer"),
                        Tuple.tuple(Rule.UNDRIVEN, "Outer")));
  }

  @Test
  void longChainsAreRefusedInsteadOfOverflowingAnyStack() {
    for (int length : new int[] {501, 100_000}) {
      assertThatExceptionOfType(DesignException.class)
          .isThrownBy(() -> Elaborator.elaborate(new Chain(length)))
          .withMessageContaining("give the parts names");
    }
    assertThat(VerilogWriter.write(Elaborator.elaborate(new Chain(500)))).hasSize(1);
  }

  private static final class Chain extends Module {
    Chain(int length) {
      super("Chain");
      UInt a = input("a", uint(8));
      for (int i = 0; i < length / 2; i++) {
        a = a.plus(1).not();
      }
      output("out", length % 2 == 0 ? a : a.not());
    }
  }

  private static final class Inner extends Module {
    Inner() {
      super("Inner");
      var a = input("a", uint(8));
      output("out", a.plus(lit(9, 1)));
    }
  }

  private static final class Outer extends Module {
    Outer() {
      super("Outer");
      var a = input("a", uint(8));
      var inner = instance("inner", new Inner());
      output("out", a.bit(8));
      output("open");
      unused(a);
      assertThat(inner).isNotNull();
    }
  }
}
