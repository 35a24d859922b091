`default_nettype none

module LeadingNode2 (  // LeadingNode
  input wire [3:0] pending,  // LeadingNode
  input wire [15:0] firsts,  // LeadingNode
  input wire [7:0] lanes,  // LeadingNode
  input wire [63:0] activations,  // LeadingNode
  output wire any,  // LeadingNode
  output wire [15:0] first,  // LeadingNode
  output wire [3:0] lane,  // LeadingNode
  output wire signed [15:0] activation  // LeadingNode
);

  assign any = |pending;  // LeadingNode
  assign first = {(|pending[2:0]) ? 4'd0 : firsts[15:12], {(|pending[1:0]) ? 4'd0 : firsts[11:8], {pending[0] ? 4'd0 :
      firsts[7:4], firsts[3:0]}}};  // LeadingNode
  assign lane = {pending[0] ? 2'd0 : (pending[1] ? 2'd1 : (pending[2] ? 2'd2 : 2'd3)), pending[0] ? lanes[1:0] :
      (pending[1] ? lanes[3:2] : (pending[2] ? lanes[5:4] : lanes[7:6]))};  // LeadingNode
  assign activation = pending[0] ? activations[15:0] : (pending[1] ? activations[31:16] : (pending[2] ?
      activations[47:32] : activations[63:48]));  // LeadingNode
endmodule

`default_nettype wire
