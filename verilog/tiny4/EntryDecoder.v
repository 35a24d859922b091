`default_nettype none

module EntryDecoder (  // EntryDecoder.java:29
  input wire clk,
  input wire entry,  // EntryDecoder.java:32
  input wire first,  // EntryDecoder.java:33
  input wire [3:0] code,  // EntryDecoder.java:34
  input wire [3:0] run,  // EntryDecoder.java:35
  input wire load_write,  // Load.java:24
  input wire [2:0] load_target,  // Load.java:25
  input wire [13:0] load_address,  // Load.java:26
  input wire [63:0] load_data,  // Load.java:27
  output wire padding,  // EntryDecoder.java:37
  output wire valid,  // EntryDecoder.java:38
  output wire [10:0] offset,  // EntryDecoder.java:39
  output wire signed [15:0] weight  // EntryDecoder.java:40
);
  reg [7:0] last;  // EntryDecoder.java:42
  wire [7:0] from;  // EntryDecoder.java:43
  wire [7:0] rank;  // EntryDecoder.java:44
  wire weighted;  // EntryDecoder.java:46
  reg weighted_q;  // EntryDecoder.java:48
  wire signed [15:0] codebook_write_data;  // EntryDecoder.java:50
  wire signed [15:0] codebook_weight;  // EntryDecoder.java:50
  wire [10:0] offsets_offset;  // EntryDecoder.java:58
  wire unused_ok;

  assign from = first ? 8'd0 : (last + 8'd1);  // EntryDecoder.java:43
  assign rank = from + {4'd0, run};  // EntryDecoder.java:44

  always @(posedge clk) begin
    if (entry) begin
      last <= rank;  // EntryDecoder.java:45
    end
  end

  assign weighted = entry && (code != 4'd0);  // EntryDecoder.java:46
  assign padding = entry && (!weighted);  // EntryDecoder.java:47

  always @(posedge clk) begin
    weighted_q <= weighted;  // EntryDecoder.java:48
  end

  assign valid = weighted_q;  // EntryDecoder.java:48
  assign codebook_write_data = load_data[15:0];  // EntryDecoder.java:55
  assign weight = codebook_weight;  // EntryDecoder.java:56
  assign offset = offsets_offset;  // EntryDecoder.java:64

  Codebook codebook (  // EntryDecoder.java:50
    .clk(clk),
    .read(weighted),
    .code(code),
    .write(load_write && (load_target == 3'd2)),
    .write_address(load_address[3:0]),
    .write_data(codebook_write_data),
    .weight(codebook_weight)
  );

  OffsetTable offsets (  // EntryDecoder.java:58
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
