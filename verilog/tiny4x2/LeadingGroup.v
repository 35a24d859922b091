`default_nettype none

module LeadingGroup (  // LeadingNonZero
  input wire [1:0] pending,  // LeadingNonZero
  input wire [31:0] activations,  // LeadingNonZero
  output wire any,  // LeadingNonZero
  output wire [1:0] first,  // LeadingNonZero
  output wire lane,  // LeadingNonZero
  output wire signed [15:0] activation  // LeadingNonZero
);
  wire [3:0] level1_pending;  // LeadingNonZero
  wire [63:0] level1_activations;  // LeadingNonZero
  wire level1_any;  // LeadingNonZero
  wire [15:0] level1_activation;  // LeadingNonZero
  wire [3:0] level1_first;  // LeadingNonZero
  wire [1:0] level1_lane;  // LeadingNonZero
  wire unused_ok;

  assign level1_pending = {2'd0, pending};  // LeadingNonZero
  assign level1_activations = {32'd0, activations};  // LeadingNonZero
  assign any = level1_any;  // LeadingNonZero
  assign first = level1_first[1:0];  // LeadingNonZero
  assign lane = level1_lane[0];  // LeadingNonZero
  assign activation = level1_activation;  // LeadingNonZero

  genvar level1__i;
  generate
    for (level1__i = 0; level1__i < 1; level1__i = level1__i + 1) begin : level1
      LeadingNode1 level1 (  // LeadingNonZero
        .pending(level1_pending[level1__i*4 +: 4]),
        .activations(level1_activations[level1__i*64 +: 64]),
        .any(level1_any),
        .first(level1_first[level1__i*4 +: 4]),
        .lane(level1_lane[level1__i*2 +: 2]),
        .activation(level1_activation[level1__i*16 +: 16])
      );
    end
  endgenerate

  assign unused_ok = &{1'b0, level1_first[3:2], level1_lane[1]};
endmodule

`default_nettype wire
