`default_nettype none

module PeCounters (  // PeCounters
  input wire clk,
  input wire rst,
  input wire clear,  // PeCounters
  input wire [3:0] number,  // PeCounters
  output wire [31:0] value,  // PeCounters
  input wire mac,  // PeCounters
  input wire padding,  // PeCounters
  input wire empty_column,  // PeCounters
  input wire starved_by_peer,  // PeCounters
  input wire starved_by_scan,  // PeCounters
  input wire barrier,  // PeCounters
  input wire weight_rows  // PeCounters
);
  reg [31:0] mac_count;  // PeCounters
  reg [31:0] padding_count;  // PeCounters
  reg [31:0] empty_column_count;  // PeCounters
  reg [31:0] starved_by_peer_count;  // PeCounters
  reg [31:0] starved_by_scan_count;  // PeCounters
  reg [31:0] barrier_count;  // PeCounters
  reg [31:0] weight_rows_count;  // PeCounters

  always @(posedge clk) begin
    if (rst) begin
      mac_count <= 32'd0;  // PeCounters
    end else if (clear) begin
      mac_count <= 32'd0;  // PeCounters
    end else if (mac) begin
      mac_count <= mac_count + 32'd1;  // PeCounters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      padding_count <= 32'd0;  // PeCounters
    end else if (clear) begin
      padding_count <= 32'd0;  // PeCounters
    end else if (padding) begin
      padding_count <= padding_count + 32'd1;  // PeCounters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      empty_column_count <= 32'd0;  // PeCounters
    end else if (clear) begin
      empty_column_count <= 32'd0;  // PeCounters
    end else if (empty_column) begin
      empty_column_count <= empty_column_count + 32'd1;  // PeCounters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      starved_by_peer_count <= 32'd0;  // PeCounters
    end else if (clear) begin
      starved_by_peer_count <= 32'd0;  // PeCounters
    end else if (starved_by_peer) begin
      starved_by_peer_count <= starved_by_peer_count + 32'd1;  // PeCounters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      starved_by_scan_count <= 32'd0;  // PeCounters
    end else if (clear) begin
      starved_by_scan_count <= 32'd0;  // PeCounters
    end else if (starved_by_scan) begin
      starved_by_scan_count <= starved_by_scan_count + 32'd1;  // PeCounters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      barrier_count <= 32'd0;  // PeCounters
    end else if (clear) begin
      barrier_count <= 32'd0;  // PeCounters
    end else if (barrier) begin
      barrier_count <= barrier_count + 32'd1;  // PeCounters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      weight_rows_count <= 32'd0;  // PeCounters
    end else if (clear) begin
      weight_rows_count <= 32'd0;  // PeCounters
    end else if (weight_rows) begin
      weight_rows_count <= weight_rows_count + 32'd1;  // PeCounters
    end
  end

  assign value = number[3] ? weight_rows_count : (number[2] ? (number[1] ? weight_rows_count : (number[0] ?
      barrier_count : starved_by_scan_count)) : (number[1] ? (number[0] ? starved_by_peer_count : empty_column_count) :
      (number[0] ? padding_count : mac_count)));  // PeCounters
endmodule

`default_nettype wire
