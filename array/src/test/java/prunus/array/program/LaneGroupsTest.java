package prunus.array.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneGroupsTest {
  @ParameterizedTest
  @CsvSource({"1,1,3", "1,7,20", "2,2,5", "3,4,7", "4,1,9", "5,3,1", "4,64,8", "16,64,3", "9,9,20"})
  void everySlotHasALaneOfItsOwn(int groups, int positions, int locals) {
    LaneGroups all = new LaneGroups(groups * positions, groups);
    Set<Integer> places = new HashSet<>();
    for (int q = 0; q < positions; q++) {
      for (int kl = 0; kl < locals; kl++) {
        int lane = all.lane(q, kl);
        int word = all.word(kl);
        assertThat(all.position(lane)).isEqualTo(q);
        assertThat(all.local(lane, word)).isEqualTo(kl);
        assertThat(word).isLessThan(all.words(locals));
        assertThat(places.add(word * all.lanes() + lane)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,8", "2,4", "3,5", "8,1", "16,64"})
  void lanesInTurnAreAllLanesAndFillTheGroupsEvenly(int groups, int positions) {
    LaneGroups all = new LaneGroups(groups * positions, groups);
    Set<Integer> lanes = new HashSet<>();
    int[] inGroup = new int[groups];
    for (int i = 0; i < all.lanes(); i++) {
      int lane = all.inTurn(i);
      assertThat(lanes.add(lane)).isTrue();
      inGroup[all.group(lane)]++;
      assertThat(inGroup[all.group(lane)]).isEqualTo(i / groups + 1);
    }
  }

  /** Four lanes as two groups: two local channels a word, the lane changes sides with both. */
  @Test
  void fourLanesByHand() {
    LaneGroups all = new LaneGroups(4, 2);
    assertThat(all.lane(0, 0)).isEqualTo(0);
    assertThat(all.lane(1, 0)).isEqualTo(3);
    assertThat(all.lane(0, 1)).isEqualTo(2);
    assertThat(all.lane(1, 1)).isEqualTo(1);
    assertThat(all.word(2)).isEqualTo(1);
    assertThat(LaneGroups.joined(4).lane(2, 5)).isEqualTo(2);
    assertThat(LaneGroups.joined(4).word(5)).isEqualTo(5);
  }
}
