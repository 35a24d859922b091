`default_nettype none

module JointBus (  // JointBus
  input wire [1:0] group_any,  // JointBus
  input wire [1:0] group_last,  // JointBus
  input wire [1:0] group_full,  // JointBus
  input wire [1:0] group_lane,  // JointBus
  input wire [31:0] group_activation,  // JointBus
  output wire [1:0] mine,  // JointBus
  output wire any,  // JointBus
  output wire last,  // JointBus
  output wire full,  // JointBus
  output wire [1:0] lane,  // JointBus
  output wire signed [15:0] activation  // JointBus
);
  wire tree_any;  // JointBus
  wire [1:0] tree_first;  // JointBus
  wire tree_lane;  // JointBus
  wire signed [15:0] tree_activation;  // JointBus
  wire others;  // JointBus
  wire last_of_first;  // JointBus
  wire [1:0] first_lane;  // JointBus
  wire [3:0] first_lane__1 = {3'd0, tree_lane} * 4'd2;  // JointBus
  wire unused_ok;

  assign mine = tree_first;  // JointBus
  assign any = tree_any;  // JointBus
  assign others = |(group_any & (~tree_first));  // JointBus
  assign last_of_first = |(tree_first & group_last);  // JointBus
  assign last = last_of_first && (!others);  // JointBus
  assign full = |group_full;  // JointBus
  assign first_lane = first_lane__1[1:0];  // JointBus
  assign lane = first_lane + {1'd0, group_lane[tree_lane]};  // JointBus
  assign activation = tree_activation;  // JointBus

  LeadingGroup tree (  // JointBus
    .pending(group_any),
    .activations(group_activation),
    .any(tree_any),
    .first(tree_first),
    .lane(tree_lane),
    .activation(tree_activation)
  );

  assign unused_ok = &{1'b0, first_lane__1[3:2]};
endmodule

`default_nettype wire
