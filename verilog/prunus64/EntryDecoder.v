`default_nettype none

module EntryDecoder (  // EntryDecoder.java:27
  input wire clk,
  input wire entry,  // EntryDecoder.java:30
  input wire first,  // EntryDecoder.java:31
  input wire [3:0] code,  // EntryDecoder.java:32
  input wire [3:0] run,  // EntryDecoder.java:33
  input wire load_write,  // Load.java:22
  input wire [2:0] load_target,  // Load.java:23
  input wire [13:0] load_address,  // Load.java:24
  input wire [63:0] load_data,  // Load.java:25
  output wire padding,  // EntryDecoder.java:35
  output wire valid,  // EntryDecoder.java:36
  output wire [10:0] offset,  // EntryDecoder.java:37
  output wire signed [15:0] weight  // EntryDecoder.java:38
);
  reg [7:0] last;  // EntryDecoder.java:40
  wire [7:0] from;  // EntryDecoder.java:41
  wire [7:0] rank;  // EntryDecoder.java:42
  wire weighted;  // EntryDecoder.java:44
  reg weighted_q;  // EntryDecoder.java:46
  wire signed [15:0] codebook_write_data;  // EntryDecoder.java:48
  wire signed [15:0] codebook_weight;  // EntryDecoder.java:48
  wire [10:0] offsets_offset;  // EntryDecoder.java:56
  wire unused_ok;

  assign from = first ? 8'd0 : (last + 8'd1);  // EntryDecoder.java:41
  assign rank = from + {4'd0, run};  // EntryDecoder.java:42

  always @(posedge clk) begin
    if (entry) begin
      last <= rank;  // EntryDecoder.java:43
    end
  end

  assign weighted = entry && (code != 4'd0);  // EntryDecoder.java:44
  assign padding = entry && (!weighted);  // EntryDecoder.java:45

  always @(posedge clk) begin
    weighted_q <= weighted;  // EntryDecoder.java:46
  end

  assign valid = weighted_q;  // EntryDecoder.java:46
  assign codebook_write_data = load_data[15:0];  // EntryDecoder.java:53
  assign weight = codebook_weight;  // EntryDecoder.java:54
  assign offset = offsets_offset;  // EntryDecoder.java:62

  Codebook codebook (  // EntryDecoder.java:48
    .clk(clk),
    .read(weighted),
    .code(code),
    .write(load_write && (load_target == 3'd2)),
    .write_address(load_address[3:0]),
    .write_data(codebook_write_data),
    .weight(codebook_weight)
  );

  OffsetTable offsets (  // EntryDecoder.java:56
    .clk(clk),
    .read(weighted),
    .rank(rank),
    .write(load_write && (load_target == 3'd3)),
    .write_address(load_address[7:0]),
    .write_data(load_data[10:0]),
    .offset(offsets_offset)
  );

  assign unused_ok = &{1'b0, load_address[13:8], load_data[63:16]};
endmodule

`default_nettype wire
