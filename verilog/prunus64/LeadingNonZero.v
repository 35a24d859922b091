`default_nettype none

module LeadingNonZero (  // LeadingNonZero
  input wire [63:0] pending,  // LeadingNonZero
  input wire [1023:0] activations,  // LeadingNonZero
  output wire any,  // LeadingNonZero
  output wire [63:0] first,  // LeadingNonZero
  output wire [5:0] lane,  // LeadingNonZero
  output wire signed [15:0] activation  // LeadingNonZero
);
  wire [63:0] level1_pending;  // LeadingNonZero
  wire [1023:0] level1_activations;  // LeadingNonZero
  wire [15:0] level1_any;  // LeadingNonZero
  wire [255:0] level1_activation;  // LeadingNonZero
  wire [15:0] level2_pending;  // LeadingNonZero
  wire [255:0] level2_activations;  // LeadingNonZero
  wire [63:0] level1_first;  // LeadingNonZero
  wire [31:0] level1_lane;  // LeadingNonZero
  wire [63:0] level2_firsts;  // LeadingNonZero
  wire [31:0] level2_lanes;  // LeadingNonZero
  wire [3:0] level2_any;  // LeadingNonZero
  wire [63:0] level2_activation;  // LeadingNonZero
  wire [3:0] level3_pending;  // LeadingNonZero
  wire [63:0] level3_activations;  // LeadingNonZero
  wire [63:0] level2_first;  // LeadingNonZero
  wire [15:0] level2_lane;  // LeadingNonZero
  wire [63:0] level3_firsts;  // LeadingNonZero
  wire [15:0] level3_lanes;  // LeadingNonZero
  wire level3_any;  // LeadingNonZero
  wire [15:0] level3_activation;  // LeadingNonZero
  wire [63:0] level3_first;  // LeadingNonZero
  wire [5:0] level3_lane;  // LeadingNonZero

  assign level1_pending = pending;  // LeadingNonZero
  assign level1_activations = activations;  // LeadingNonZero
  assign level2_pending = level1_any;  // LeadingNonZero
  assign level2_activations = level1_activation;  // LeadingNonZero
  assign level2_firsts = level1_first;  // LeadingNonZero
  assign level2_lanes = level1_lane;  // LeadingNonZero
  assign level3_pending = level2_any;  // LeadingNonZero
  assign level3_activations = level2_activation;  // LeadingNonZero
  assign level3_firsts = level2_first;  // LeadingNonZero
  assign level3_lanes = level2_lane;  // LeadingNonZero
  assign any = level3_any;  // LeadingNonZero
  assign first = level3_first;  // LeadingNonZero
  assign lane = level3_lane;  // LeadingNonZero
  assign activation = level3_activation;  // LeadingNonZero

  genvar level1__i;
  generate
    for (level1__i = 0; level1__i < 16; level1__i = level1__i + 1) begin : level1
      LeadingNode1 level1 (  // LeadingNonZero
        .pending(level1_pending[level1__i*4 +: 4]),
        .activations(level1_activations[level1__i*64 +: 64]),
        .any(level1_any[level1__i]),
        .first(level1_first[level1__i*4 +: 4]),
        .lane(level1_lane[level1__i*2 +: 2]),
        .activation(level1_activation[level1__i*16 +: 16])
      );
    end
  endgenerate

  genvar level2__i;
  generate
    for (level2__i = 0; level2__i < 4; level2__i = level2__i + 1) begin : level2
      LeadingNode2 level2 (  // LeadingNonZero
        .pending(level2_pending[level2__i*4 +: 4]),
        .firsts(level2_firsts[level2__i*16 +: 16]),
        .lanes(level2_lanes[level2__i*8 +: 8]),
        .activations(level2_activations[level2__i*64 +: 64]),
        .any(level2_any[level2__i]),
        .first(level2_first[level2__i*16 +: 16]),
        .lane(level2_lane[level2__i*4 +: 4]),
        .activation(level2_activation[level2__i*16 +: 16])
      );
    end
  endgenerate

  genvar level3__i;
  generate
    for (level3__i = 0; level3__i < 1; level3__i = level3__i + 1) begin : level3
      LeadingNode3 level3 (  // LeadingNonZero
        .pending(level3_pending[level3__i*4 +: 4]),
        .firsts(level3_firsts[level3__i*64 +: 64]),
        .lanes(level3_lanes[level3__i*16 +: 16]),
        .activations(level3_activations[level3__i*64 +: 64]),
        .any(level3_any),
        .first(level3_first[level3__i*64 +: 64]),
        .lane(level3_lane[level3__i*6 +: 6]),
        .activation(level3_activation[level3__i*16 +: 16])
      );
    end
  endgenerate
endmodule

`default_nettype wire
