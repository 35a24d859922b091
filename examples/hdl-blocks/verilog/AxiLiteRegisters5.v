`default_nettype none

module AxiLiteRegisters5 (  // AxiLiteRegisters
  input wire clk,
  input wire rst,
  input wire aw_valid,  // AxiLiteRegisters
  input wire [4:0] aw_address,  // AxiLiteRegisters
  input wire w_valid,  // AxiLiteRegisters
  input wire [31:0] w_data,  // AxiLiteRegisters
  input wire [3:0] w_strobe,  // AxiLiteRegisters
  input wire b_ready,  // AxiLiteRegisters
  input wire ar_valid,  // AxiLiteRegisters
  input wire [4:0] ar_address,  // AxiLiteRegisters
  input wire r_ready,  // AxiLiteRegisters
  output wire aw_ready,  // AxiLiteRegisters
  output wire w_ready,  // AxiLiteRegisters
  output wire b_valid,  // AxiLiteRegisters
  output wire [1:0] b_response,  // AxiLiteRegisters
  output wire ar_ready,  // AxiLiteRegisters
  output wire r_valid,  // AxiLiteRegisters
  output wire [31:0] r_data,  // AxiLiteRegisters
  output wire [1:0] r_response,  // AxiLiteRegisters
  output wire [159:0] values  // AxiLiteRegisters
);
  reg [159:0] registers;  // AxiLiteRegisters
  reg answer_valid;  // AxiLiteRegisters
  reg [1:0] answer;  // AxiLiteRegisters
  reg read_valid;  // AxiLiteRegisters
  reg [1:0] read_answer;  // AxiLiteRegisters
  reg [31:0] read_data;  // AxiLiteRegisters
  wire write;  // AxiLiteRegisters
  wire read;  // AxiLiteRegisters
  wire writes;  // AxiLiteRegisters
  wire reads;  // AxiLiteRegisters
  wire [31:0] old;  // AxiLiteRegisters
  wire unused_ok;

  assign write = aw_valid && w_valid && (!answer_valid);  // AxiLiteRegisters
  assign read = ar_valid && (!read_valid);  // AxiLiteRegisters
  assign writes = aw_address[4:2] < 3'd5;  // AxiLiteRegisters
  assign reads = ar_address[4:2] < 3'd5;  // AxiLiteRegisters
  assign old = (aw_address[4:2] < 3'd5) ? registers[{5'd0, aw_address[4:2]} * 8'd32 +: 32] : 32'd0;  // AxiLiteRegisters

  always @(posedge clk) begin
    if (rst) begin
      answer_valid <= 1'b0;  // AxiLiteRegisters
    end else begin
      if (b_ready) begin
        answer_valid <= 1'b0;  // AxiLiteRegisters
      end
      if (write) begin
        answer_valid <= 1'b1;  // AxiLiteRegisters
      end
    end
  end

  always @(posedge clk) begin
    if (write) begin
      answer <= writes ? 2'd0 : 2'd2;  // AxiLiteRegisters
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      registers <= 160'h0;  // AxiLiteRegisters
    end else if (write) begin
      if (writes) begin
        registers <= {(aw_address[4:2] == 3'd4) ? {w_strobe[3] ? w_data[31:24] : old[31:24], w_strobe[2] ?
            w_data[23:16] : old[23:16], w_strobe[1] ? w_data[15:8] : old[15:8], w_strobe[0] ? w_data[7:0] : old[7:0]} :
            registers[159:128], (aw_address[4:2] == 3'd3) ? {w_strobe[3] ? w_data[31:24] : old[31:24], w_strobe[2] ?
            w_data[23:16] : old[23:16], w_strobe[1] ? w_data[15:8] : old[15:8], w_strobe[0] ? w_data[7:0] : old[7:0]} :
            registers[127:96], (aw_address[4:2] == 3'd2) ? {w_strobe[3] ? w_data[31:24] : old[31:24], w_strobe[2] ?
            w_data[23:16] : old[23:16], w_strobe[1] ? w_data[15:8] : old[15:8], w_strobe[0] ? w_data[7:0] : old[7:0]} :
            registers[95:64], (aw_address[4:2] == 3'd1) ? {w_strobe[3] ? w_data[31:24] : old[31:24], w_strobe[2] ?
            w_data[23:16] : old[23:16], w_strobe[1] ? w_data[15:8] : old[15:8], w_strobe[0] ? w_data[7:0] : old[7:0]} :
            registers[63:32], (aw_address[4:2] == 3'd0) ? {w_strobe[3] ? w_data[31:24] : old[31:24], w_strobe[2] ?
            w_data[23:16] : old[23:16], w_strobe[1] ? w_data[15:8] : old[15:8], w_strobe[0] ? w_data[7:0] : old[7:0]} :
            registers[31:0]};  // AxiLiteRegisters
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      read_valid <= 1'b0;  // AxiLiteRegisters
    end else begin
      if (r_ready) begin
        read_valid <= 1'b0;  // AxiLiteRegisters
      end
      if (read) begin
        read_valid <= 1'b1;  // AxiLiteRegisters
      end
    end
  end

  always @(posedge clk) begin
    if (read) begin
      read_answer <= reads ? 2'd0 : 2'd2;  // AxiLiteRegisters
      read_data <= (ar_address[4:2] < 3'd5) ? registers[{5'd0, ar_address[4:2]} * 8'd32 +: 32] : 32'd0;
          // AxiLiteRegisters
    end
  end

  assign aw_ready = write;  // AxiLiteRegisters
  assign w_ready = write;  // AxiLiteRegisters
  assign b_valid = answer_valid;  // AxiLiteRegisters
  assign b_response = answer;  // AxiLiteRegisters
  assign ar_ready = !read_valid;  // AxiLiteRegisters
  assign r_valid = read_valid;  // AxiLiteRegisters
  assign r_data = read_data;  // AxiLiteRegisters
  assign r_response = read_answer;  // AxiLiteRegisters
  assign values = registers;  // AxiLiteRegisters

  assign unused_ok = &{1'b0, aw_address[1:0], ar_address[1:0]};
endmodule

`default_nettype wire
