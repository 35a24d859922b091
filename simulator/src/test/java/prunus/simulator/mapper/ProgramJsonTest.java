package prunus.simulator.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import prunus.array.config.Configs;
import prunus.array.program.Program;
import prunus.array.program.ProgramJson;
import prunus.array.random.RandomCase;
import prunus.models.Progress;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;

class ProgramJsonTest {
  @Property(tries = 100)
  void readsBackEqual(@ForAll long seed) {
    RandomCase.Case c = RandomCase.of(seed);
    Program program;
    try {
      program = Mapper.map(c.model(), c.config());
    } catch (MappingException tooBig) {
      Assume.that(false);
      return;
    }
    String json = ProgramJson.write(program);
    Program back = ProgramJson.read(json, c.model());
    assertThat(back).usingRecursiveComparison().isEqualTo(program);
    assertThat(ProgramJson.write(back)).isEqualTo(json);
  }

  @Test
  void isOfItsNetworkAlone() {
    var lenet5 = Zoo.load("lenet5", CacheFolder.standard(), Progress.NONE);
    var lenet300 = Zoo.load("lenet300", CacheFolder.standard(), Progress.NONE);
    String json = ProgramJson.write(Mapper.map(lenet5, Configs.load("tiny4")));
    assertThatThrownBy(() -> ProgramJson.read(json, lenet300))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the program is of network lenet5, not of lenet300");
    assertThatThrownBy(() -> ProgramJson.read(json.substring(9), lenet5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a program: ");
  }
}
