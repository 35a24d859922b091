package prunus.testbench.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to break the array is noticed. {@code sim mutants} prints the table. */
class MutationTest {
  private static final MutationRun RUN = new MutationRun(MutationRun.NETWORKS);

  static List<Mutation> mutations() {
    return Mutations.all();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void isCaught(Mutation mutation) {
    assertThat(RUN.run(mutation)).matches(MutationRun.Outcome::caught);
  }
}
