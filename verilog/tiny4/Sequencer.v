`default_nettype none

module Sequencer (  // Sequencer.java:51
  input wire clk,
  input wire rst,
  input wire start,  // Sequencer.java:52
  input wire [1:0] command,  // Sequencer.java:53
  input wire sweep_last,  // Sequencer.java:54
  input wire pool_last,  // Sequencer.java:55
  input wire words_left,  // Sequencer.java:56
  input wire blocked,  // Sequencer.java:57
  input wire all_idle,  // Sequencer.java:58
  output wire load,  // Sequencer.java:94
  output wire busy,  // Sequencer.java:95
  output wire sweeping,  // Sequencer.java:96
  output wire streaming,  // Sequencer.java:97
  output wire draining,  // Sequencer.java:98
  output wire pooling,  // Sequencer.java:99
  output wire waits_by_peer,  // Idle.java:15
  output wire waits_by_scan,  // Idle.java:15
  output wire waits_at_barrier,  // Idle.java:15
  output wire initialised,  // Sequencer.java:105
  output wire drained,  // Sequencer.java:106
  output wire filled  // Sequencer.java:108
);
  localparam [2:0] STATE_IDLE = 3'd0;  // Sequencer.java:60
  localparam [2:0] STATE_INITIALISE = 3'd1;  // Sequencer.java:60
  localparam [2:0] STATE_STREAM = 3'd2;  // Sequencer.java:60
  localparam [2:0] STATE_DRAIN = 3'd3;  // Sequencer.java:60
  localparam [2:0] STATE_POOL = 3'd4;  // Sequencer.java:60
  localparam [2:0] STATE_TAIL = 3'd5;  // Sequencer.java:60
  reg [2:0] state;  // Sequencer.java:60
  reg [2:0] tail;  // Sequencer.java:61
  reg [1:0] age;  // Sequencer.java:62
  wire filling;  // Sequencer.java:63
  reg streamed;  // Sequencer.java:66
  reg scanned;  // Sequencer.java:67
  reg left_before;  // Sequencer.java:68
  reg blocked_before;  // Sequencer.java:69
  wire over;  // Sequencer.java:71
  reg emptying;  // Sequencer.java:107

  assign filling = age != 2'd2;  // Sequencer.java:63

  always @(posedge clk) begin
    scanned <= (state == STATE_STREAM) && (!filling);  // Sequencer.java:67
    left_before <= words_left;  // Sequencer.java:68
    blocked_before <= blocked;  // Sequencer.java:69
    emptying <= state == STATE_TAIL;  // Sequencer.java:107
  end

  always @(posedge clk) begin
    if (rst) begin
      streamed <= 1'b0;  // Sequencer.java:66
    end else begin
      streamed <= state == STATE_STREAM;  // Sequencer.java:70
    end
  end

  assign over = streamed && scanned && (!left_before) && all_idle;  // Sequencer.java:71

  always @(posedge clk) begin
    if (rst) begin
      state <= 3'd0;  // Sequencer.java:60
    end else begin
      case (state)
        STATE_IDLE: begin
          if (start && (command == 2'd0)) begin
            state <= STATE_INITIALISE;  // Sequencer.java:73
          end else if (start && (command == 2'd1)) begin
            state <= STATE_STREAM;  // Sequencer.java:73
          end else if (start && (command == 2'd2)) begin
            state <= STATE_DRAIN;  // Sequencer.java:73
          end else if (start && (command == 2'd3)) begin
            state <= STATE_POOL;  // Sequencer.java:73
          end
        end
        STATE_INITIALISE: begin
          if (sweep_last) begin
            state <= STATE_TAIL;  // Sequencer.java:73
          end
        end
        STATE_STREAM: begin
          if (over) begin
            state <= STATE_TAIL;  // Sequencer.java:73
          end
        end
        STATE_DRAIN: begin
          if (sweep_last) begin
            state <= STATE_TAIL;  // Sequencer.java:73
          end
        end
        STATE_POOL: begin
          if (pool_last) begin
            state <= STATE_TAIL;  // Sequencer.java:73
          end
        end
        default: begin  // STATE_TAIL
          if (tail == 3'd1) begin
            state <= STATE_IDLE;  // Sequencer.java:73
          end
        end
      endcase
    end
  end

  always @(posedge clk) begin
    case (state)
      STATE_IDLE: begin
        tail <= tail - 3'd1;  // Sequencer.java:88
      end
      STATE_INITIALISE: begin
        tail <= 3'd1;  // Sequencer.java:85
      end
      STATE_STREAM: begin
        tail <= 3'd3;  // Sequencer.java:86
      end
      STATE_DRAIN: begin
        tail <= 3'd3;  // Sequencer.java:86
      end
      STATE_POOL: begin
        tail <= 3'd4;  // Sequencer.java:87
      end
      default: begin  // STATE_TAIL
        tail <= tail - 3'd1;  // Sequencer.java:88
      end
    endcase
  end

  always @(posedge clk) begin
    if (rst) begin
      age <= 2'd0;  // Sequencer.java:62
    end else if (state == STATE_STREAM) begin
      if (filling) begin
        age <= age + 2'd1;  // Sequencer.java:91
      end
    end else begin
      age <= 2'd0;  // Sequencer.java:92
    end
  end

  assign load = (state == STATE_IDLE) && start;  // Sequencer.java:94
  assign busy = !(state == STATE_IDLE);  // Sequencer.java:95
  assign sweeping = (state == STATE_INITIALISE) || (state == STATE_DRAIN);  // Sequencer.java:96
  assign streaming = state == STATE_STREAM;  // Sequencer.java:97
  assign draining = state == STATE_DRAIN;  // Sequencer.java:98
  assign pooling = state == STATE_POOL;  // Sequencer.java:99
  assign waits_by_peer = streamed && scanned && left_before && blocked_before;  // Sequencer.java:102
  assign waits_by_scan = streamed && scanned && left_before && (!blocked_before);  // Sequencer.java:103
  assign waits_at_barrier = streamed && scanned && (!left_before) && (!over);  // Sequencer.java:104
  assign initialised = state == STATE_INITIALISE;  // Sequencer.java:105
  assign drained = (state == STATE_DRAIN) || (state == STATE_POOL);  // Sequencer.java:106
  assign filled = emptying || (streamed && (!scanned)) || over;  // Sequencer.java:108
endmodule

`default_nettype wire
