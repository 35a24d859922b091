`default_nettype none

module ColumnWalker (  // ColumnWalker
  input wire clk,
  input wire rst,
  input wire occupied,  // ColumnWalker
  input wire [15:0] first_entry,  // ColumnWalker
  input wire [15:0] end_entry,  // ColumnWalker
  output wire pop,  // ColumnWalker
  output wire ready,  // ColumnWalker
  output wire entry,  // ColumnWalker
  output wire first,  // ColumnWalker
  output wire empty,  // ColumnWalker
  output wire [15:0] position  // ColumnWalker
);
  reg walking;  // ColumnWalker
  reg fresh;  // ColumnWalker
  reg [15:0] next;  // ColumnWalker
  wire [15:0] at;  // ColumnWalker
  wire [15:0] following;  // ColumnWalker
  wire exhausted;  // ColumnWalker
  wire done;  // ColumnWalker
  wire free;  // ColumnWalker
  wire take;  // ColumnWalker

  assign at = fresh ? first_entry : next;  // ColumnWalker
  assign following = at + 16'd1;  // ColumnWalker
  assign exhausted = at == end_entry;  // ColumnWalker
  assign done = exhausted || (following == end_entry);  // ColumnWalker
  assign free = (!walking) || done;  // ColumnWalker
  assign take = free && occupied;  // ColumnWalker

  always @(posedge clk) begin
    if (rst) begin
      walking <= 1'b0;  // ColumnWalker
    end else begin
      walking <= take || (!free);  // ColumnWalker
    end
  end

  always @(posedge clk) begin
    fresh <= take;  // ColumnWalker
    next <= following;  // ColumnWalker
  end

  assign ready = free;  // ColumnWalker
  assign pop = take;  // ColumnWalker
  assign entry = walking && (!exhausted);  // ColumnWalker
  assign empty = walking && exhausted;  // ColumnWalker
  assign first = fresh;  // ColumnWalker
  assign position = at;  // ColumnWalker
endmodule

`default_nettype wire
