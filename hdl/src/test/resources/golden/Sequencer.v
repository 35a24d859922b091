`default_nettype none

module Sequencer (  // Sequencer.java:20
  input wire clk,
  input wire rst,
  input wire start,  // Sequencer.java:21
  output reg busy,  // Sequencer.java:22
  output wire [3:0] steps  // Sequencer.java:23
);
  localparam [1:0] STATE_IDLE = 2'd0;  // Sequencer.java:25
  localparam [1:0] STATE_LOAD = 2'd1;  // Sequencer.java:25
  localparam [1:0] STATE_RUN = 2'd2;  // Sequencer.java:25
  wire [3:0] counter_count;  // Sequencer.java:24
  reg [1:0] state;  // Sequencer.java:25
  wire in_range;  // Sequencer.java:42
  wire reached;  // Sequencer.java:43
  wire unused_ok;

  always @(posedge clk) begin
    if (rst) begin
      state <= 2'd0;  // Sequencer.java:25
    end else begin
      case (state)
        STATE_IDLE: begin
          if (start) begin
            state <= STATE_LOAD;  // Sequencer.java:26
          end
        end
        STATE_LOAD: begin
          state <= STATE_RUN;  // Sequencer.java:26
        end
        default: begin  // STATE_RUN
          if (counter_count == 4'd9) begin
            state <= STATE_IDLE;  // Sequencer.java:26
          end else if (!start) begin
            state <= STATE_LOAD;  // Sequencer.java:26
          end
        end
      endcase
    end
  end

  always @* begin
    case (state)
      STATE_IDLE: begin
        busy = 1'b0;  // Sequencer.java:37
      end
      STATE_LOAD: begin
        busy = 1'b1;  // Sequencer.java:38
      end
      default: begin  // STATE_RUN
        busy = 1'b1;  // Sequencer.java:38
      end
    endcase
  end

  assign steps = counter_count;  // Sequencer.java:41
  assign in_range = counter_count <= 4'd12;  // Sequencer.java:42
  assign reached = counter_count == 4'd9;  // Sequencer.java:43

  Counter4 counter (  // Sequencer.java:24
    .clk(clk),
    .rst(rst),
    .en(state == STATE_RUN),
    .count(counter_count)
  );

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || in_range);  // Sequencer.java:42
    cover (!rst && reached);  // Sequencer.java:43
  end
`endif

  assign unused_ok = &{1'b0, in_range, reached};
endmodule

`default_nettype wire
