package prunus.testbench.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to break circuit, program or counts is noticed. {@code sim mutants} prints the table.
 */
class MutationTest {
  private static final MutationRun RUN = new MutationRun(MutationRun.NETWORKS);

  static List<Mutant> mutants() {
    return MutationRun.mutants();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void isCaught(Mutant mutant) {
    assertThat(RUN.run(mutant)).matches(MutationRun.Outcome::caught);
  }
}
