`default_nettype none

module LaneTurn (  // LaneTurn
  input wire clk,
  input wire rst,
  input wire load,  // LaneTurn
  input wire next,  // LaneTurn
  input wire [8:0] locals,  // LaneTurn
  output wire [1:0] turn,  // LaneTurn
  output wire [1:0] rest,  // LaneTurn
  output wire word_done  // LaneTurn
);
  reg [8:0] channel;  // LaneTurn
  reg [1:0] turn_q;  // LaneTurn
  wire last;  // LaneTurn
  wire done;  // LaneTurn
  wire [1:0] up_to;  // LaneTurn
  reg begun;  // LaneTurn
  wire one_has_its_turn;  // LaneTurn
  wire unused_ok;

  assign last = (channel + 9'd1) == locals;  // LaneTurn
  assign done = last || turn_q[1];  // LaneTurn

  always @(posedge clk) begin
    if (load) begin
      channel <= 9'd0;  // LaneTurn
      turn_q <= 2'd1;  // LaneTurn
    end else if (next) begin
      if (last) begin
        channel <= 9'd0;  // LaneTurn
      end else begin
        channel <= channel + 9'd1;  // LaneTurn
      end
      if (done) begin
        turn_q <= 2'd1;  // LaneTurn
      end else begin
        turn_q <= turn_q << 1'd1;  // LaneTurn
      end
    end
  end

  assign turn = turn_q;  // LaneTurn
  assign up_to = turn_q | (turn_q - 2'd1);  // LaneTurn
  assign rest = (~up_to) & {2{last}};  // LaneTurn
  assign word_done = done;  // LaneTurn

  always @(posedge clk) begin
    if (rst) begin
      begun <= 1'b0;  // LaneTurn
    end else if (load) begin
      begun <= 1'b1;  // LaneTurn
    end
  end

  assign one_has_its_turn = (!begun) || ((turn_q != 2'd0) && ((turn_q & (turn_q - 2'd1)) == 2'd0));  // LaneTurn

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || one_has_its_turn);  // LaneTurn
  end
`endif

  assign unused_ok = &{1'b0, one_has_its_turn};
endmodule

`default_nettype wire
