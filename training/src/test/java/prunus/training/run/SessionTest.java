package prunus.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.LabelledImages;
import prunus.models.file.ModelFileWriter;
import prunus.models.graph.Network;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.prune.PruningMethod;
import prunus.training.TinyDigits;
import prunus.training.learn.Parameter;
import prunus.training.learn.Regularisation;

class SessionTest {
  private static final LabelledImages TRAINING = TinyDigits.images(300, 1);
  private static final LabelledImages TEST = TinyDigits.images(200, 2);
  private static final Network NETWORK = TinyDigits.network();
  private static final Recipe RECIPE =
      new Recipe(
          6,
          0.02f,
          new Regularisation(Regularisation.Kind.L2, 1e-4f),
          0.1f,
          Map.of("conv", 0.7, "fc1", 0.3, "fc2", 0.5),
          2,
          2);

  @TempDir private Path folder;

  private static Session session(Consumer<String> log) {
    return new Session(NETWORK, TinyDigits.PREPROCESSING, TRAINING, TEST, 1, log);
  }

  private static PruningPlan plan(PruningMethod method, int rounds) {
    Map<String, Target> targets = new LinkedHashMap<>();
    RECIPE
        .densities()
        .forEach(
            (layer, d) -> {
              if (!(method.structured() && layer.equals("fc2"))) {
                targets.put(layer, new Target.Density(d));
              }
            });
    return new PruningPlan(NETWORK, RECIPE, method, targets, rounds, 4);
  }

  /** Trains, prunes and finishes; the files it leaves. */
  private byte[] whole(Path to, boolean resume, Consumer<String> log) {
    try (Session session = session(log)) {
      TrainingRun.run(
          session, RECIPE, new TrainingRun.Place(to, "tiny", resume), Map.of("network", "tiny"));
    }
    return pruned(to, resume && Files.exists(to.resolve("tiny.prune.safetensors")), log);
  }

  private byte[] pruned(Path to, boolean resume, Consumer<String> log) {
    try (Session session = session(log)) {
      var dense = PruningRun.read(to.resolve("tiny.dense.safetensors"), NETWORK);
      PruningRun.load(session.network(), dense.tensors());
      CompressedNetwork made =
          PruningRun.run(
              session,
              plan(PruningMethod.MAGNITUDE, 2),
              new TrainingRun.Place(to, "tiny", resume),
              "a test",
              "a test",
              TRAINING,
              TinyDigits.PREPROCESSING);
      return ModelFileWriter.bytes(made);
    }
  }

  @Test
  void sameSeedSameBytes() throws Exception {
    byte[] once = whole(folder.resolve("a"), false, line -> {});
    byte[] again = whole(folder.resolve("b"), false, line -> {});
    assertThat(again).isEqualTo(once);
    for (String name : folder.resolve("a").toFile().list()) {
      assertThat(Files.readAllBytes(folder.resolve("b").resolve(name)))
          .as(name)
          .isEqualTo(Files.readAllBytes(folder.resolve("a").resolve(name)));
    }
  }

  /** Stops after every line of the log in turn, goes on, and ends as if nothing had happened. */
  @Test
  void resumedRunsAreAsUninterruptedOnes() throws Exception {
    List<String> lines = new ArrayList<>();
    byte[] expected = whole(folder.resolve("whole"), false, lines::add);
    assertThat(lines).hasSizeGreaterThan(20);
    for (int stop = 1; stop < lines.size(); stop += 3) {
      Path own = folder.resolve("stopped" + stop);
      int last = stop;
      List<String> seen = new ArrayList<>();
      Consumer<String> interrupting =
          line -> {
            seen.add(line);
            if (seen.size() == last) {
              throw new IllegalStateException("power cut");
            }
          };
      assertThatThrownBy(() -> whole(own, false, interrupting)).hasMessage("power cut");
      boolean begun = Files.exists(own.resolve("tiny.train.safetensors"));
      assertThat(whole(own, begun, line -> {})).as("after %s", seen.getLast()).isEqualTo(expected);
      assertThat(Files.readAllBytes(own.resolve("tiny.prune.safetensors")))
          .isEqualTo(Files.readAllBytes(folder.resolve("whole/tiny.prune.safetensors")));
      assertThat(Files.readAllBytes(own.resolve("tiny.sparse.safetensors")))
          .isEqualTo(Files.readAllBytes(folder.resolve("whole/tiny.sparse.safetensors")));
    }
  }

  @Test
  void anotherRunsStateIsRefused() {
    whole(folder, false, line -> {});
    try (Session session = session(line -> {})) {
      var place = new TrainingRun.Place(folder, "tiny", true);
      assertThatThrownBy(
              () -> TrainingRun.run(session, RECIPE, place, Map.of("network", "tiny", "seed", "2")))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("is of another run")
          .hasMessageContaining("leave --resume out");
      var nowhere = new TrainingRun.Place(folder.resolve("nowhere"), "tiny", true);
      assertThatThrownBy(() -> TrainingRun.run(session, RECIPE, nowhere, Map.of()))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("there is no such file");
    }
  }

  /** What each method leaves of a layer is what its density says, and retraining keeps it. */
  @ParameterizedTest
  @EnumSource(
      names = {"SLIMMING", "N_OF_M", "BLOCK", "WANDA"},
      mode = EnumSource.Mode.EXCLUDE)
  void prunedWeightsStayExactlyZero(PruningMethod method) {
    List<String> lines = new ArrayList<>();
    try (Session session = session(lines::add)) {
      PruningPlan plan = plan(method, 1);
      session.run(plan.pruning(), java.util.Optional.empty(), false);
      for (Weighted layer : NETWORK.weighted()) {
        Parameter weights = session.network().weights(layer.name());
        float[] values = weights.toArray();
        Target target = plan.targets().get(layer.name());
        double density = target == null ? 1 : ((Target.Density) target).share();
        assertThat(weights.kept().cardinality())
            .as(layer.name())
            .isCloseTo(
                kept(method, layer.weightShape(), density),
                org.assertj.core.api.Assertions.within(
                    method == PruningMethod.LOAD_BALANCED ? 6 : 0));
        for (int i = 0; i < values.length; i++) {
          assertThat(values[i] == 0 || weights.kept().get(i)).isTrue();
        }
      }
    }
    assertThat(lines).anyMatch(line -> line.contains("loss"));
  }

  private static int kept(PruningMethod method, WeightShape shape, double density) {
    int filter = (int) shape.filterSize();
    int filters = shape.filters();
    return switch (method) {
      case OBS -> filters * (int) Math.round(density * filter);
      case THINET ->
          (int) Math.round(density * shape.channels()) * filters * filter / shape.channels();
      default ->
          method.structured()
              ? (int) Math.round(density * filters) * filter
              : (int) Math.round(density * filters * filter);
    };
  }

  /** The tickets are the weights that drew their lots: kept ones are as before training. */
  @Test
  void rewindingGoesBackToTheBeginning() {
    try (Session session = session(line -> {})) {
      float[] before = session.network().weights("fc1").toArray();
      List<Stage> stages = new ArrayList<>(plan(PruningMethod.MAGNITUDE, 1).pruning());
      session.run(stages, java.util.Optional.empty(), false);
      assertThat(session.network().weights("fc1").toArray()).isNotEqualTo(before);
      session.run(
          List.of(plan(PruningMethod.LOTTERY_TICKET, 1).pruning().getFirst()),
          java.util.Optional.empty(),
          false);
      float[] rewound = session.network().weights("fc1").toArray();
      var kept = session.network().weights("fc1").kept();
      assertThat(kept.cardinality()).isEqualTo(Math.round(0.3f * 144));
      for (int i = 0; i < rewound.length; i++) {
        assertThat(rewound[i]).isEqualTo(kept.get(i) ? before[i] : 0);
      }
      assertThat(session.network().bias("fc1").toArray()).containsOnly(0);
    }
  }

  @Test
  void slimmingSaysWhatItNeeds() {
    try (Session session = session(line -> {})) {
      List<Stage> stages = plan(PruningMethod.SLIMMING, 1).pruning();
      assertThatThrownBy(() -> session.run(stages, java.util.Optional.empty(), false))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("batch normalisation");
    }
  }

  /** Convolutions and fully connected layers take turns; one is fixed while the other learns. */
  @Test
  void kindsOfLayersTakeTurns() {
    List<String> names =
        plan(PruningMethod.MAGNITUDE, 1).pruning().stream().map(Stage::name).toList();
    assertThat(names)
        .containsExactly(
            "round 1, convolutions pruned",
            "round 1, convolutions retrained",
            "round 1, fully connected layers pruned",
            "round 1, fully connected layers retrained");
  }

  /** Whole filters that went are gone from the file, and from the layers that read them. */
  @Test
  void filtersLeaveSmallerLayers() {
    try (Session session = session(line -> {})) {
      CompressedNetwork made =
          PruningRun.run(
              session,
              plan(PruningMethod.FILTER_L1, 1),
              new TrainingRun.Place(folder, "tiny", false),
              "a test",
              "a test",
              TRAINING,
              TinyDigits.PREPROCESSING);
      assertThat(made.layer("conv").filters().shape().filters()).isEqualTo(2);
      assertThat(made.layer("fc1").filters().shape().channels()).isEqualTo(8);
      assertThat(made.layer("fc1").filters().shape().filters()).isEqualTo(4);
      assertThat(made.layer("fc2").filters().shape().channels()).isEqualTo(4);
    }
  }
}
