<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Makes the theory of deep-learning optimisation visible.</source>
        <translation>딥러닝 최적화 이론을 눈으로 보여 줍니다.</translation>
    </message>
    <message>
        <source>MIT licence. Fonts: Pretendard (SIL OFL), DejaVu (free). Icons: Lucide (ISC).</source>
        <translation>MIT 라이선스. 글꼴: Pretendard(SIL OFL), DejaVu(자유 글꼴). 아이콘: Lucide(ISC).</translation>
    </message>
    <message>
        <source>About optviz</source>
        <translation>optviz 정보</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 파일 열기</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시 정지</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 스텝 뒤로</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>한 스텝 앞으로</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>끝으로</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Large (lecture hall)</source>
        <translation>크게(강의실용)</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>장면</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>About optviz</source>
        <translation>optviz 정보</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Picture or film…</source>
        <translation>그림 또는 동영상…</translation>
    </message>
    <message>
        <source>Numbers…</source>
        <translation>수치…</translation>
    </message>
    <message>
        <source>Copy as NumPy code</source>
        <translation>NumPy 코드로 복사</translation>
    </message>
    <message>
        <source>Copy as PyTorch code</source>
        <translation>PyTorch 코드로 복사</translation>
    </message>
    <message>
        <source>Copied as code</source>
        <translation>코드를 복사했습니다</translation>
    </message>
</context>
<context>
    <name>DescentForm</name>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>경주</translation>
    </message>
    <message>
        <source>Start (x, y)</source>
        <translation>출발점 (x, y)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝 수</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>다른 시드</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>손실 곡면</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Contour lines</source>
        <translation>등고선</translation>
    </message>
    <message>
        <source>Known minima</source>
        <translation>알려진 최소점</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>로그</translation>
    </message>
</context>
<context>
    <name>DescentLab</name>
    <message>
        <source>This could not be computed: {error}</source>
        <translation>계산하지 못했습니다: {error}</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>step {step}
{label}: {loss}</source>
        <translation>스텝 {step}
{label}: {loss}</translation>
    </message>
    <message>
        <source>beyond 1e12</source>
        <translation>1e12를 넘음</translation>
    </message>
    <message>
        <source>no longer a finite number</source>
        <translation>유한한 수가 아님</translation>
    </message>
    <message>
        <source>diverged at step {step}: {cause}</source>
        <translation>스텝 {step}에서 발산: {cause}</translation>
    </message>
    <message>
        <source>reached a minimum, loss {loss}</source>
        <translation>최소점에 도달, 손실 {loss}</translation>
    </message>
    <message>
        <source>stuck where the gradient is 0, loss {loss}</source>
        <translation>기울기가 0인 곳에 멈춤, 손실 {loss}</translation>
    </message>
    <message>
        <source>loss {loss} after {steps} steps</source>
        <translation>{steps}스텝 뒤 손실 {loss}</translation>
    </message>
    <message>
        <source>{surface} · {runs} runs · step {step} of {steps}</source>
        <translation>{surface} · 실행 {runs}개 · 스텝 {step} / {steps}</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>scene</source>
        <translation>장면</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>시나리오 저장</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>Save the changes to this scenario first?</source>
        <translation>먼저 이 시나리오의 변경 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} 저장됨</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>시나리오 열기</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
</context>
<context>
    <name>Editors</name>
    <message>
        <source>Reset to default ({value})</source>
        <translation>기본값으로 되돌리기({value})</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>1/step</source>
        <translation>1/스텝</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>{low} 이상 {high} 이하</translation>
    </message>
    <message>
        <source>greater than {low}</source>
        <translation>{low} 초과</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>{low} 이상</translation>
    </message>
    <message>
        <source>below {high}</source>
        <translation>{high} 미만</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>{high} 이하</translation>
    </message>
    <message>
        <source> and </source>
        <translation>, </translation>
    </message>
    <message>
        <source>must be a whole number, got {value}</source>
        <translation>정수여야 합니다. 입력값: {value}</translation>
    </message>
    <message>
        <source>must be a number, got {value}</source>
        <translation>수여야 합니다. 입력값: {value}</translation>
    </message>
    <message>
        <source>must be {range}, got {value}</source>
        <translation>{range}이어야 합니다. 입력값: {value}</translation>
    </message>
    <message>
        <source>default: {value}</source>
        <translation>기본값: {value}</translation>
    </message>
    <message>
        <source>Double-click the name to go back to the default.</source>
        <translation>이름을 두 번 누르면 기본값으로 돌아갑니다.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사했습니다</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Wrote {name}</source>
        <translation>{name} 파일을 썼습니다</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>파일을 쓰지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>{frames} pictures</source>
        <translation>그림 {frames}장</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 벡터 그림</translation>
    </message>
    <message>
        <source>PDF drawing</source>
        <translation>PDF 벡터 그림</translation>
    </message>
    <message>
        <source>GIF film</source>
        <translation>GIF 동영상</translation>
    </message>
    <message>
        <source>MP4 film</source>
        <translation>MP4 동영상</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 표</translation>
    </message>
    <message>
        <source>JSON data</source>
        <translation>JSON 데이터</translation>
    </message>
    <message>
        <source>NPZ arrays</source>
        <translation>NPZ 배열</translation>
    </message>
    <message>
        <source>NumPy script</source>
        <translation>NumPy 스크립트</translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <translation>PyTorch 스크립트</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>투명</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>초당 그림 수</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Hold the end</source>
        <translation>끝 장면 유지</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>Title and text</source>
        <translation>제목과 설명</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>손실 곡면</translation>
    </message>
    <message>
        <source>Loss chart</source>
        <translation>손실 그래프</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>색 막대</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Labels on trails</source>
        <translation>자취의 이름표</translation>
    </message>
    <message>
        <source>Contour lines</source>
        <translation>등고선</translation>
    </message>
    <message>
        <source>Known minima</source>
        <translation>알려진 최소점</translation>
    </message>
    <message>
        <source>Step counter</source>
        <translation>스텝 번호</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Scenes</source>
        <translation>장면</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
</context>
<context>
    <name>Labs</name>
    <message>
        <source>Batches</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Full batch, mini-batch, one sample at a time: how much data a step needs, and what the noise does.</source>
        <translation>전체 배치, 미니배치, 샘플 하나씩: 한 스텝에 데이터가 얼마나 필요하고 잡음은 무엇을 하는지 봅니다.</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사하강법</translation>
    </message>
    <message>
        <source>Optimisers race on a loss surface: direction, step size, and both.</source>
        <translation>최적화 방법들이 손실 곡면에서 경주합니다: 방향, 보폭, 그리고 둘 다.</translation>
    </message>
    <message>
        <source>Initialization</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>How the first weights are drawn decides whether signals vanish or explode: Xavier, He and others, by layer.</source>
        <translation>처음 가중치를 어떻게 뽑느냐가 신호의 소실과 폭주를 결정합니다: Xavier, He 등을 층마다 봅니다.</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>가중치 규제</translation>
    </message>
    <message>
        <source>Why L2 gathers the weights into a circle, why L1 sets some of them to exactly 0, and what λ trades.</source>
        <translation>L2는 왜 가중치를 원 안에 모으고 L1은 왜 일부를 정확히 0으로 만드는지, λ는 무엇을 맞바꾸는지 봅니다.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>Optimizers</name>
    <message>
        <source>Big steps when the gradient is as expected, small ones when it surprises.</source>
        <translation>기울기가 예상대로면 크게, 예상을 벗어나면 작게 움직입니다.</translation>
    </message>
    <message>
        <source>Starts as Adam, ends as SGD: bounds on the step close in.</source>
        <translation>Adam으로 시작해 SGD로 끝납니다: 보폭의 상한과 하한이 점점 좁혀집니다.</translation>
    </message>
    <message>
        <source>No step size to choose: the last steps set the next; starts very small (≈ √eps).</source>
        <translation>보폭을 고를 필요가 없습니다: 지난 스텝들이 다음 보폭을 정하며, 아주 작게(≈ √eps) 시작합니다.</translation>
    </message>
    <message>
        <source>Every parameter gets its own step; often-used directions slow down.</source>
        <translation>매개변수마다 보폭이 따로 있고, 많이 움직인 방향은 느려집니다.</translation>
    </message>
    <message>
        <source>Momentum for the direction, RMSprop for the step size.</source>
        <translation>방향은 모멘텀, 보폭은 RMSprop.</translation>
    </message>
    <message>
        <source>Adam that shrinks weights separately, so the decay is not rescaled.</source>
        <translation>가중치 감쇠를 따로 적용하는 Adam이라 감쇠의 크기가 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Adam + NAG: Adam that looks ahead.</source>
        <translation>Adam + NAG: 한발 앞을 보는 Adam.</translation>
    </message>
    <message>
        <source>Adam that waits until its variance estimate can be trusted.</source>
        <translation>분산 추정을 믿을 수 있을 때까지 기다리는 Adam.</translation>
    </message>
    <message>
        <source>Adagrad with a short memory: the step adapts but does not die.</source>
        <translation>기억이 짧은 Adagrad: 보폭이 적응하되 0으로 사라지지 않습니다.</translation>
    </message>
    <message>
        <source>Step straight downhill; the step is lr times the slope.</source>
        <translation>곧장 내리막으로: 보폭은 기울기의 lr배입니다.</translation>
    </message>
    <message>
        <source>A heavy ball: keeps its speed, rolls through small bumps and along valleys.</source>
        <translation>무거운 공: 속도를 유지하며 작은 턱을 넘고 골짜기를 따라 굴러갑니다.</translation>
    </message>
    <message>
        <source>Momentum that looks ahead before it corrects.</source>
        <translation>먼저 앞을 내다보고 방향을 고치는 모멘텀.</translation>
    </message>
</context>
<context>
    <name>Params</name>
    <message>
        <source>The scale of the colours. The descent itself never uses logarithms.</source>
        <translation>색의 눈금입니다. 하강 자체에는 로그를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Lines of equal loss on the surface.</source>
        <translation>곡면에서 손실이 같은 선입니다.</translation>
    </message>
    <message>
        <source>Marks at the known minima.</source>
        <translation>알려진 최소점의 표시입니다.</translation>
    </message>
    <message>
        <source>Where this run starts (x, y); empty: where all do. Or drag its ring in the plot.</source>
        <translation>이 실행의 출발점 (x, y). 비우면 공통 출발점에서 시작합니다. 그림에서 고리를 끌어도 됩니다.</translation>
    </message>
    <message>
        <source>How the learning rate changes from step to step.</source>
        <translation>스텝마다 학습률이 어떻게 바뀌는지 정합니다.</translation>
    </message>
    <message>
        <source>Whether the run is drawn.</source>
        <translation>이 실행을 그릴지 정합니다.</translation>
    </message>
    <message>
        <source>The run's name in plots and files; empty: the optimiser's.</source>
        <translation>그림과 파일에 쓰일 이름. 비우면 최적화 방법의 이름을 씁니다.</translation>
    </message>
    <message>
        <source>The colour of the run's trail.</source>
        <translation>자취의 색입니다.</translation>
    </message>
    <message>
        <source>Learning rate: the factor before the step.</source>
        <translation>학습률: 스텝에 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Decay rates of the averages of the gradient and of its square.</source>
        <translation>기울기 평균과 기울기 제곱 평균의 감쇠율입니다.</translation>
    </message>
    <message>
        <source>Small number that keeps the denominator away from 0.</source>
        <translation>분모가 0이 되지 않게 하는 작은 수입니다.</translation>
    </message>
    <message>
        <source>Weight decay added to the gradient (L2): g ← g + weight_decay·θ.</source>
        <translation>기울기에 더하는 가중치 감쇠(L2): g ← g + weight_decay·θ.</translation>
    </message>
    <message>
        <source>Decoupled weight decay: θ ← θ·(1 − lr·weight_decay) before the step.</source>
        <translation>분리된 가중치 감쇠: 스텝 전에 θ ← θ·(1 − lr·weight_decay).</translation>
    </message>
    <message>
        <source>Share of the last step's velocity that is kept.</source>
        <translation>지난 스텝의 속도를 유지하는 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the new gradient that is left out of the velocity.</source>
        <translation>새 기울기 가운데 속도에 넣지 않는 비율입니다.</translation>
    </message>
    <message>
        <source>Apply weight decay to the parameters, not to the gradient.</source>
        <translation>가중치 감쇠를 기울기가 아니라 매개변수에 적용합니다.</translation>
    </message>
    <message>
        <source>Divide by the largest average so far, so that steps never grow again.</source>
        <translation>지금까지의 가장 큰 평균으로 나누어 보폭이 다시 커지지 않게 합니다.</translation>
    </message>
    <message>
        <source>The schedule's first rate; empty: the run's own.</source>
        <translation>스케줄의 첫 학습률. 비우면 이 실행의 학습률을 씁니다.</translation>
    </message>
    <message>
        <source>The rate of plain SGD that the bounds close in on.</source>
        <translation>상한과 하한이 좁혀 드는 SGD의 학습률입니다.</translation>
    </message>
    <message>
        <source>How fast the bounds close in.</source>
        <translation>상한과 하한이 좁혀지는 빠르기입니다.</translation>
    </message>
    <message>
        <source>Decay rate of both averages of squares.</source>
        <translation>두 제곱 평균의 감쇠율입니다.</translation>
    </message>
    <message>
        <source>How fast the rate itself falls: lr/(1 + (t−1)·lr_decay).</source>
        <translation>학습률 자체가 줄어드는 빠르기: lr/(1 + (t−1)·lr_decay).</translation>
    </message>
    <message>
        <source>The sum of squares before the first step.</source>
        <translation>첫 스텝 전의 제곱합입니다.</translation>
    </message>
    <message>
        <source>How soon the momentum reaches β1.</source>
        <translation>모멘텀이 β1에 이르는 빠르기입니다.</translation>
    </message>
    <message>
        <source>Decay rate of the average of squared gradients.</source>
        <translation>기울기 제곱 평균의 감쇠율입니다.</translation>
    </message>
    <message>
        <source>Divide by the gradient's standard deviation instead.</source>
        <translation>대신 기울기의 표준편차로 나눕니다.</translation>
    </message>
    <message>
        <source>Seed of everything random: the same seed gives the same picture.</source>
        <translation>모든 난수의 시드: 시드가 같으면 그림도 같습니다.</translation>
    </message>
    <message>
        <source>Where every run starts (x, y); empty: the surface's own start.</source>
        <translation>모든 실행의 출발점 (x, y). 비우면 곡면의 기본 출발점을 씁니다.</translation>
    </message>
    <message>
        <source>How many steps every run takes.</source>
        <translation>실행마다 밟는 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise added to each component of every gradient.</source>
        <translation>기울기의 성분마다 더하는 잡음의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Steps until the rate reaches its end.</source>
        <translation>학습률이 끝값에 이르기까지의 스텝 수입니다.</translation>
    </message>
    <message>
        <source>The rate at the end.</source>
        <translation>끝의 학습률입니다.</translation>
    </message>
    <message>
        <source>Factor of every step.</source>
        <translation>스텝마다 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Factor of each fall.</source>
        <translation>줄일 때마다 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Steps without improvement that are put up with.</source>
        <translation>나아지지 않아도 참는 스텝 수입니다.</translation>
    </message>
    <message>
        <source>How much better a loss must be to count.</source>
        <translation>나아졌다고 볼 손실 감소의 최소 크기입니다.</translation>
    </message>
    <message>
        <source>Whether the threshold is relative to the best loss or absolute.</source>
        <translation>문턱값이 최저 손실에 대한 비율인지 절댓값인지 정합니다.</translation>
    </message>
    <message>
        <source>Steps of rest after a fall.</source>
        <translation>줄인 뒤 쉬는 스텝 수입니다.</translation>
    </message>
    <message>
        <source>The rate never falls below this.</source>
        <translation>학습률은 이보다 작아지지 않습니다.</translation>
    </message>
    <message>
        <source>Smaller changes of the rate are not made.</source>
        <translation>이보다 작은 학습률 변화는 적용하지 않습니다.</translation>
    </message>
    <message>
        <source>Steps between two falls of the rate.</source>
        <translation>학습률을 줄이는 간격(스텝 수)입니다.</translation>
    </message>
    <message>
        <source>How fast the rate falls: after 1/k steps it has halved.</source>
        <translation>학습률이 줄어드는 빠르기: 1/k 스텝 뒤에 절반이 됩니다.</translation>
    </message>
    <message>
        <source>Condition number: the ratio of the largest to the smallest curvature.</source>
        <translation>조건수: 가장 큰 곡률과 가장 작은 곡률의 비입니다.</translation>
    </message>
    <message>
        <source>Direction of the ravine's floor, from the x axis.</source>
        <translation>x축에서 잰 골짜기 바닥의 방향입니다.</translation>
    </message>
    <message>
        <source>x of the minimum.</source>
        <translation>최소점의 x좌표입니다.</translation>
    </message>
    <message>
        <source>How steep the valley's walls are.</source>
        <translation>골짜기 벽의 가파른 정도입니다.</translation>
    </message>
    <message>
        <source>Width at 96 dpi; more dpi give proportionally more pixels.</source>
        <translation>96 dpi에서의 너비. dpi를 높이면 픽셀 수가 비례해 늘어납니다.</translation>
    </message>
    <message>
        <source>Height at 96 dpi; more dpi give proportionally more pixels.</source>
        <translation>96 dpi에서의 높이. dpi를 높이면 픽셀 수가 비례해 늘어납니다.</translation>
    </message>
    <message>
        <source>Pixels per inch; 300 and more for print.</source>
        <translation>인치당 픽셀 수. 인쇄용은 300 이상.</translation>
    </message>
    <message>
        <source>Size of all texts, relative to the usual one.</source>
        <translation>보통 크기에 대한 모든 글자의 배율입니다.</translation>
    </message>
    <message>
        <source>No background, for slides of any colour.</source>
        <translation>배경 없음. 어떤 색의 슬라이드에도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Pictures a second.</source>
        <translation>1초에 보여 주는 그림 수입니다.</translation>
    </message>
    <message>
        <source>How long the whole film lasts.</source>
        <translation>동영상 전체의 길이입니다.</translation>
    </message>
    <message>
        <source>How long the last picture stays, within the film's length.</source>
        <translation>마지막 그림이 머무는 시간(전체 길이에 포함).</translation>
    </message>
    <message>
        <source>A GIF begins again when it ends.</source>
        <translation>GIF가 끝나면 처음부터 다시 시작합니다.</translation>
    </message>
</context>
<context>
    <name>Promise</name>
    <message>
        <source>This lab is not available in this version yet.</source>
        <translation>이 실험실은 이 버전에 아직 없습니다.</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Own start</source>
        <translation>자체 출발점</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>최적화 방법</translation>
    </message>
    <message>
        <source>Duplicate, move or remove this run</source>
        <translation>이 실행을 복제, 이동, 삭제</translation>
    </message>
    <message>
        <source>All settings of this run</source>
        <translation>이 실행의 모든 설정</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>다른 색…</translation>
    </message>
    <message>
        <source>Hide this run</source>
        <translation>이 실행 숨기기</translation>
    </message>
    <message>
        <source>Show this run</source>
        <translation>이 실행 보이기</translation>
    </message>
    <message>
        <source>No optimiser yet. Add one and watch where it goes.</source>
        <translation>아직 최적화 방법이 없습니다. 하나 추가해 어디로 가는지 보세요.</translation>
    </message>
    <message>
        <source>Add optimiser</source>
        <translation>최적화 방법 추가</translation>
    </message>
    <message>
        <source>“{label}” is another run's label</source>
        <translation>“{label}”은(는) 다른 실행의 이름입니다</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>보폭</translation>
    </message>
    <message>
        <source>Direction and step size</source>
        <translation>방향과 보폭</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation>학습률이 그대로 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss against step</source>
        <translation>스텝에 따른 손실</translation>
    </message>
    <message>
        <source>{label} diverged at step {step}</source>
        <translation>{label}: 스텝 {step}에서 발산</translation>
    </message>
    <message>
        <source>No runs yet: add an optimiser.</source>
        <translation>아직 실행이 없습니다: 최적화 방법을 추가하세요.</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>스텝 {step} / {steps}</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>Constant</source>
        <translation>일정</translation>
    </message>
    <message>
        <source>The same rate at every step.</source>
        <translation>스텝마다 학습률이 같습니다.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <source>Slow, fast, slow.</source>
        <translation>천천히, 빠르게, 다시 천천히.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>The same percentage every step.</source>
        <translation>스텝마다 같은 비율로 줄입니다.</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>정체 시 감소</translation>
    </message>
    <message>
        <source>Adaptive: falls only when the loss stops improving.</source>
        <translation>적응형: 손실이 더 줄지 않을 때만 낮춥니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>계단</translation>
    </message>
    <message>
        <source>Stairs: every step_size steps the rate is multiplied by gamma.</source>
        <translation>계단: step_size 스텝마다 학습률에 gamma를 곱합니다.</translation>
    </message>
    <message>
        <source>Time-based</source>
        <translation>시간 기반</translation>
    </message>
    <message>
        <source>1/t: quick at first, then slower and slower.</source>
        <translation>1/t: 처음에는 빨리, 갈수록 천천히 줄어듭니다.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Surfaces</name>
    <message>
        <source>Ackley</source>
        <translation>애클리(Ackley)</translation>
    </message>
    <message>
        <source>Ripples on a nearly flat plain around one deep hole.</source>
        <translation>깊은 구멍 하나를 둘러싼, 거의 평평한 벌판의 잔물결.</translation>
    </message>
    <message>
        <source>Beale</source>
        <translation>빌(Beale)</translation>
    </message>
    <message>
        <source>Flat in the middle, very steep in the corners: one rate hardly suits both.</source>
        <translation>가운데는 평평하고 모서리는 매우 가파릅니다: 한 학습률로 둘 다 맞추기 어렵습니다.</translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation>힘멜블라우(Himmelblau)</translation>
    </message>
    <message>
        <source>Four equal minima: another start, another end.</source>
        <translation>값이 같은 최소점 네 개: 출발점이 다르면 도착점도 다릅니다.</translation>
    </message>
    <message>
        <source>Quadratic ravine</source>
        <translation>이차 함수 골짜기</translation>
    </message>
    <message>
        <source>A straight ravine: kappa times steeper across than along. Large rates bounce from wall to wall.</source>
        <translation>곧은 골짜기: 가로지르는 쪽이 바닥을 따르는 쪽보다 kappa배 가파릅니다. 학습률이 크면 벽 사이에서 튑니다.</translation>
    </message>
    <message>
        <source>Rastrigin</source>
        <translation>라스트리긴(Rastrigin)</translation>
    </message>
    <message>
        <source>An egg box with about a hundred local minima; only speed jumps out of them.</source>
        <translation>극소점이 백 개쯤 있는 달걀판: 속도가 있어야 빠져나옵니다.</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>로젠브록(Rosenbrock)</translation>
    </message>
    <message>
        <source>A curved valley: reaching its floor is easy, following it to the minimum is slow.</source>
        <translation>굽은 골짜기: 바닥에 닿기는 쉽지만 바닥을 따라 최소점까지 가는 길은 느립니다.</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장</translation>
    </message>
    <message>
        <source>Flat at the origin, yet no minimum: who leaves the saddle first?</source>
        <translation>원점은 평평하지만 최소점이 아닙니다: 누가 먼저 안장을 떠날까요?</translation>
    </message>
    <message>
        <source>Sphere</source>
        <translation>스피어(Sphere)</translation>
    </message>
    <message>
        <source>A round bowl: the gradient points straight at the minimum.</source>
        <translation>둥근 그릇: 기울기가 최소점을 똑바로 가리킵니다.</translation>
    </message>
    <message>
        <source>Two wells</source>
        <translation>두 우물</translation>
    </message>
    <message>
        <source>A shallow local minimum beside a deep one: which do you fall into?</source>
        <translation>깊은 우물 옆의 얕은 극소점: 어느 쪽에 빠질까요?</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>One step back (,)</source>
        <translation>한 스텝 뒤로 (,)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>재생 (Space)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>일시 정지 (Space)</translation>
    </message>
    <message>
        <source>One step forward (.)</source>
        <translation>한 스텝 앞으로 (.)</translation>
    </message>
    <message>
        <source>Begin again at the end (L)</source>
        <translation>끝나면 처음부터 반복 (L)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Drag to any step</source>
        <translation>끌어서 원하는 스텝으로</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Speed, 0.1× to 10×</source>
        <translation>속도, 0.1×~10×</translation>
    </message>
</context>
</TS>
