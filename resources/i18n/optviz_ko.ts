<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Versions and licences</source>
        <translation>버전과 라이선스</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>버전 정보 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Makes the theory of deep-learning optimisation visible.</source>
        <translation>딥러닝 최적화 이론을 눈으로 보여 줍니다.</translation>
    </message>
    <message>
        <source>About optviz</source>
        <translation>optviz 정보</translation>
    </message>
    <message>
        <source>Qt from Python</source>
        <translation>파이썬에서 쓰는 Qt</translation>
    </message>
    <message>
        <source>arithmetic</source>
        <translation>수치 계산</translation>
    </message>
    <message>
        <source>axes, zoom and pan</source>
        <translation>축, 확대와 이동</translation>
    </message>
    <message>
        <source>contour lines</source>
        <translation>등고선</translation>
    </message>
    <message>
        <source>scenario files</source>
        <translation>시나리오 파일</translation>
    </message>
    <message>
        <source>GIF films</source>
        <translation>GIF 영상</translation>
    </message>
    <message>
        <source>fonts in SVG pictures</source>
        <translation>SVG 그림의 글꼴</translation>
    </message>
    <message>
        <source>one thread for matrices</source>
        <translation>행렬 계산의 스레드 수 제한</translation>
    </message>
    <message>
        <source>typeset formulas</source>
        <translation>수식 조판</translation>
    </message>
    <message>
        <source>MP4 films, with FFmpeg (LGPL 2.1)</source>
        <translation>MP4 영상, FFmpeg(LGPL 2.1) 사용</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>이 프로그램</translation>
    </message>
    <message>
        <source>its language</source>
        <translation>프로그래밍 언어</translation>
    </message>
    <message>
        <source>window and pictures</source>
        <translation>창과 그림</translation>
    </message>
    <message>
        <source>font</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>icons</source>
        <translation>아이콘</translation>
    </message>
    <message>
        <source>handwritten, Alpaydin and Kaynak 1998</source>
        <translation>손글씨 숫자, Alpaydin과 Kaynak 1998</translation>
    </message>
    <message>
        <source>442 patients, Efron et al. 2004</source>
        <translation>환자 442명, Efron 외 2004</translation>
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
        <source>Labs</source>
        <translation>실험실</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Gallery and lecture</source>
        <translation>갤러리와 강의</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
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
        <source>Show or hide the settings</source>
        <translation>설정 보이기·숨기기</translation>
    </message>
    <message>
        <source>Settings on the other side</source>
        <translation>설정을 반대쪽으로</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>배치 되돌리기</translation>
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
        <source>Gallery</source>
        <translation>갤러리</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>강의</translation>
    </message>
    <message>
        <source>Present the lecture</source>
        <translation>강의 발표하기</translation>
    </message>
    <message>
        <source>All scenes as pictures (Ctrl+Shift+G)</source>
        <translation>모든 장면을 그림으로 보기 (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>The lecture, page by page (Ctrl+Shift+L)</source>
        <translation>강의를 한 쪽씩 따라가기 (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Help for this lab</source>
        <translation>이 실험실의 도움말</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>모든 명령…</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>키보드와 마우스</translation>
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
        <source>There are scripts for the descent lab only</source>
        <translation>코드는 경사하강법 실험실에서만 만들 수 있습니다</translation>
    </message>
    <message>
        <source>Copied as code</source>
        <translation>코드를 복사했습니다</translation>
    </message>
</context>
<context>
    <name>Activations</name>
    <message>
        <source>A smooth ReLU that goes down to −1, so that means stay nearer to 0.</source>
        <translation>−1까지 내려가는 매끄러운 ReLU. 평균이 0에 더 가깝게 유지됩니다.</translation>
    </message>
    <message>
        <source>ELU scaled so that std 1 keeps itself, with weights of std √(1/n).</source>
        <translation>가중치의 표준편차가 √(1/n)일 때 표준편차 1이 스스로 유지되도록 크기를 맞춘 ELU입니다.</translation>
    </message>
    <message>
        <source>Weighs each input by how likely a normal number lies below it: a smooth ReLU.</source>
        <translation>정규분포를 따르는 수가 입력보다 작을 확률을 입력에 곱합니다. 매끄러운 ReLU입니다.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>No activation at all: however deep, the network stays one linear map.</source>
        <translation>활성화 함수가 없는 경우: 아무리 깊어도 신경망은 하나의 선형 변환입니다.</translation>
    </message>
    <message>
        <source>Passes what is positive and drops the rest: half of all signals.</source>
        <translation>양수는 통과시키고 나머지는 버립니다. 신호의 절반이 버려집니다.</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>리키 ReLU</translation>
    </message>
    <message>
        <source>ReLU that lets a hundredth of the negative side through: no unit dies.</source>
        <translation>음수 쪽을 100분의 1만 통과시키는 ReLU: 죽는 유닛이 없습니다.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Squashes into 0 to 1; its slope is at most ¼, so gradients vanish with depth.</source>
        <translation>0과 1 사이로 압축합니다. 기울기가 최대 ¼이라 깊어질수록 그래디언트가 사라집니다.</translation>
    </message>
    <message>
        <source>The input times its own sigmoid (swish): a smooth ReLU with a dip below 0.</source>
        <translation>입력에 자신의 시그모이드를 곱합니다(swish). 0 아래로 살짝 내려가는 매끄러운 ReLU입니다.</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>소프트플러스</translation>
    </message>
    <message>
        <source>A smooth ReLU, always above 0: signals pile up on one side.</source>
        <translation>항상 0보다 큰 매끄러운 ReLU: 신호가 한쪽으로 쏠립니다.</translation>
    </message>
    <message>
        <source>Squashes into −1 to 1 around 0; large inputs saturate it.</source>
        <translation>0을 중심으로 −1과 1 사이로 압축합니다. 입력이 크면 포화됩니다.</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>The loss; scikit-learn halves the squared error.</source>
        <translation>손실입니다. scikit-learn은 제곱오차를 반으로 나눕니다.</translation>
    </message>
    <message>
        <source>No penalty, unless weights decay.</source>
        <translation>가중치 감쇠가 없으면 규제도 없습니다.</translation>
    </message>
    <message>
        <source>The weight decay.</source>
        <translation>가중치 감쇠입니다.</translation>
    </message>
    <message>
        <source>The same rate for every step.</source>
        <translation>모든 스텝에 같은 학습률을 씁니다.</translation>
    </message>
    <message>
        <source>The rate; doubled for the squared error, as its gradient is half as large.</source>
        <translation>학습률입니다. 제곱오차에서는 기울기가 절반이므로 두 배로 합니다.</translation>
    </message>
    <message>
        <source>Whether θ₀ is an intercept.</source>
        <translation>θ₀가 절편인지 여부입니다.</translation>
    </message>
    <message>
        <source>A new order each epoch (scikit-learn draws its own).</source>
        <translation>에포크마다 새 순서입니다(scikit-learn은 자체 난수로 섞습니다).</translation>
    </message>
    <message>
        <source>Epochs, not steps.</source>
        <translation>스텝이 아니라 에포크 수입니다.</translation>
    </message>
    <message>
        <source>No early end.</source>
        <translation>조기 종료를 하지 않습니다.</translation>
    </message>
    <message>
        <source>Average the weights of all steps (Polyak).</source>
        <translation>모든 스텝의 가중치를 평균합니다(Polyak).</translation>
    </message>
    <message>
        <source>scikit-learn has plain SGD only: no momentum, no other optimiser.</source>
        <translation>scikit-learn에는 기본 SGD만 있습니다. 모멘텀이나 다른 옵티마이저는 없습니다.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s schedules are others; only a constant rate corresponds.</source>
        <translation>scikit-learn의 스케줄은 서로 다르므로 일정한 학습률만 대응합니다.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s penalty leaves the intercept out; here it decays too.</source>
        <translation>scikit-learn의 규제는 절편을 제외하지만 여기서는 절편도 감쇠합니다.</translation>
    </message>
    <message>
        <source>scikit-learn uses every sample once per epoch: no replacement.</source>
        <translation>scikit-learn은 에포크마다 모든 샘플을 한 번씩 씁니다. 복원 추출은 없습니다.</translation>
    </message>
    <message>
        <source>scikit-learn starts its average after a number of samples, not a share.</source>
        <translation>scikit-learn은 비율이 아니라 샘플 수를 기준으로 평균을 시작합니다.</translation>
    </message>
    <message>
        <source>scikit-learn takes one sample a step: batch size 1.</source>
        <translation>scikit-learn은 한 스텝에 샘플 하나를 씁니다. 즉 배치 크기 1입니다.</translation>
    </message>
    <message>
        <source>One step = 1 iteration; all samples once = 1 epoch</source>
        <translation>스텝 한 번 = 1 반복, 샘플 전체 한 번 = 1 에폭</translation>
    </message>
    <message>
        <source>iteration {iteration} · epoch {epoch} · {samples} samples</source>
        <translation>반복 {iteration} · 에폭 {epoch} · 샘플 {samples}개</translation>
    </message>
    <message>
        <source>diverged at iteration {iteration}</source>
        <translation>반복 {iteration}에서 발산</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>samples seen</source>
        <translation>본 샘플 수</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>The samples, and what each batch size has learnt</source>
        <translation>샘플과, 배치 크기마다 배운 것</translation>
    </message>
    <message>
        <source>{label}: batch of {size} lit, this epoch&apos;s samples filled in</source>
        <translation>{label}: 배치 {size}개가 밝게, 이번 에폭에 쓴 샘플은 진하게</translation>
    </message>
    <message>
        <source>{label}: the epoch&apos;s last batch, only {size} are left</source>
        <translation>{label}: 에폭의 마지막 배치, {size}개만 남음</translation>
    </message>
    <message>
        <source>{label}: nothing used yet</source>
        <translation>{label}: 아직 쓴 샘플 없음</translation>
    </message>
    <message>
        <source>{label}: all {size} samples at once</source>
        <translation>{label}: 샘플 {size}개를 한꺼번에</translation>
    </message>
    <message>
        <source>−gradient of the batch</source>
        <translation>−배치의 기울기</translation>
    </message>
    <message>
        <source>−gradient of all samples</source>
        <translation>−전체 샘플의 기울기</translation>
    </message>
    <message>
        <source>Loss at equal iterations</source>
        <translation>같은 반복에서의 손실</translation>
    </message>
    <message>
        <source>Loss at equal epochs</source>
        <translation>같은 에폭에서의 손실</translation>
    </message>
    <message>
        <source>Loss at equal samples seen</source>
        <translation>같은 수의 샘플을 본 때의 손실</translation>
    </message>
    <message>
        <source>Loss at equal gradient time</source>
        <translation>같은 기울기 시간에서의 손실</translation>
    </message>
    <message>
        <source>loss of all samples</source>
        <translation>전체 샘플의 손실</translation>
    </message>
    <message>
        <source>loss above its minimum</source>
        <translation>최솟값을 넘는 손실</translation>
    </message>
    <message>
        <source>A batch&apos;s gradient strays by 1/√B</source>
        <translation>배치의 기울기는 1/√B만큼 흔들린다</translation>
    </message>
    <message>
        <source>batch size B</source>
        <translation>배치 크기 B</translation>
    </message>
    <message>
        <source>std of the gradient</source>
        <translation>기울기의 표준편차</translation>
    </message>
    <message>
        <source>dots: this order&apos;s batches
line: √(φ·tr C)  dashed: 1/√B</source>
        <translation>점: 이 순서의 배치들
실선: √(φ·tr C)  점선: 1/√B</translation>
    </message>
    <message>
        <source>{label}: no noise at all</source>
        <translation>{label}: 잡음 없음</translation>
    </message>
    <message>
        <source>{label}: expected {expected}</source>
        <translation>{label}: 예상 {expected}</translation>
    </message>
    <message>
        <source>{label}: measured {measured} over {count} batches, expected {expected}</source>
        <translation>{label}: 배치 {count}개에서 잰 값 {measured}, 예상 {expected}</translation>
    </message>
    <message>
        <source>The parameters: all samples&apos; loss, a trail for each batch size</source>
        <translation>매개변수: 전체 샘플의 손실과 배치 크기별 자취</translation>
    </message>
    <message>
        <source>{label}, averaged</source>
        <translation>{label}, 평균</translation>
    </message>
    <message>
        <source>A line parts the classes: the loss falls for ever.</source>
        <translation>직선이 두 클래스를 완전히 나눕니다: 손실이 끝없이 줄어듭니다.</translation>
    </message>
    <message>
        <source>intercept</source>
        <translation>절편</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>around θ*, 2σ: solid theory, dashed measured</source>
        <translation>θ* 둘레 2σ: 실선 이론, 점선 측정</translation>
    </message>
    <message>
        <source>σ of θ: theory {theory}, measured {measured}</source>
        <translation>θ의 σ: 이론 {theory}, 측정 {measured}</translation>
    </message>
    <message>
        <source>σ of θ: theory {theory}, not there yet</source>
        <translation>θ의 σ: 이론 {theory}, 아직 가는 중</translation>
    </message>
    <message>
        <source>shuffled batches stray less than theory&apos;s</source>
        <translation>섞어 뽑은 배치는 이론보다 덜 흔들립니다</translation>
    </message>
    <message>
        <source>theory: with this rate it never settles</source>
        <translation>이론: 이 학습률로는 자리 잡지 못합니다</translation>
    </message>
    <message>
        <source>gradient time</source>
        <translation>기울기 시간</translation>
    </message>
    <message>
        <source>At iteration {at}</source>
        <translation>반복 {at}에서</translation>
    </message>
    <message>
        <source>At epoch {at}</source>
        <translation>에폭 {at}에서</translation>
    </message>
    <message>
        <source>After {at} samples</source>
        <translation>샘플 {at}개 뒤</translation>
    </message>
    <message>
        <source>After the time of {at} gradients</source>
        <translation>기울기 {at}개를 구할 시간 뒤</translation>
    </message>
    <message>
        <source>{place} {label} is ahead: loss {loss}, against {others}.</source>
        <translation>{place} {label}이(가) 앞섬: 손실 {loss}, 나머지 {others}.</translation>
    </message>
    <message>
        <source>{place} {label} is ahead: {loss} above the minimum, against {others}.</source>
        <translation>{place} {label}이(가) 앞섬: 최솟값보다 {loss} 위, 나머지 {others}.</translation>
    </message>
    <message>
        <source>{place} the losses are level: {loss}.</source>
        <translation>{place} 손실이 비슷함: {loss}.</translation>
    </message>
    <message>
        <source>{place}: loss {loss}</source>
        <translation>{place}: 손실 {loss}</translation>
    </message>
    <message>
        <source>{loss} ({label})</source>
        <translation>{loss} ({label})</translation>
    </message>
    <message>
        <source>diverged ({label})</source>
        <translation>발산 ({label})</translation>
    </message>
    <message>
        <source>All have diverged: the learning rate is too large.</source>
        <translation>모두 발산했습니다: 학습률이 너무 큽니다.</translation>
    </message>
    <message>
        <source>B = {size}</source>
        <translation>B = {size}</translation>
    </message>
</context>
<context>
    <name>BatchesForm</name>
    <message>
        <source>Compare at equal</source>
        <translation>같게 놓고 비교</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>Everybody has taken equally many steps, however large</source>
        <translation>배치가 얼마나 크든 모두 같은 수의 스텝을 함</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Everybody has seen the data equally often</source>
        <translation>모두 데이터를 같은 횟수만큼 봄</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>Everybody has computed equally many gradients of single samples</source>
        <translation>모두 샘플 하나의 기울기를 같은 수만큼 계산함</translation>
    </message>
    <message>
        <source>Gradient time</source>
        <translation>기울기 시간</translation>
    </message>
    <message>
        <source>As samples, but each step costs something besides: many small steps take longer</source>
        <translation>샘플과 같지만 스텝마다 비용이 더 듦: 작은 스텝이 많으면 더 오래 걸림</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>The loss of all samples</source>
        <translation>전체 샘플의 손실</translation>
    </message>
    <message>
        <source>Above minimum</source>
        <translation>최솟값 위</translation>
    </message>
    <message>
        <source>How far the loss lies above its minimum: shows where the noise of a batch ends</source>
        <translation>손실이 최솟값보다 얼마나 위인지: 배치의 잡음이 멈추는 높이가 보임</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Column x</source>
        <translation>x 열</translation>
    </message>
    <message>
        <source>Column y</source>
        <translation>y 열</translation>
    </message>
    <message>
        <source>CSV file …</source>
        <translation>CSV 파일 …</translation>
    </message>
    <message>
        <source>Made samples</source>
        <translation>만든 샘플</translation>
    </message>
    <message>
        <source>Batch sizes follow the {samples} samples: {sizes}.</source>
        <translation>배치 크기를 샘플 {samples}개에 맞췄습니다: {sizes}.</translation>
    </message>
    <message>
        <source>Open samples</source>
        <translation>샘플 열기</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>표 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>회귀</translation>
    </message>
    <message>
        <source>A line through points; the loss is the mean squared error</source>
        <translation>점들을 지나는 직선. 손실은 평균 제곱 오차</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>A boundary between two classes; the loss is the logistic one</source>
        <translation>두 클래스 사이의 경계. 손실은 로지스틱 손실</translation>
    </message>
    <message>
        <source>Batch sizes</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>In scikit-learn</source>
        <translation>scikit-learn에서는</translation>
    </message>
    <message>
        <source>Copy script</source>
        <translation>스크립트 복사</translation>
    </message>
    <message>
        <source>A script that takes the same steps from a file of samples in the order of use</source>
        <translation>쓰는 순서대로 놓인 샘플 파일에서 같은 스텝을 밟는 스크립트</translation>
    </message>
    <message>
        <source>It takes the same steps as batch size 1.</source>
        <translation>배치 크기 1과 같은 스텝을 밟습니다.</translation>
    </message>
    <message>
        <source>The script is on the clipboard.</source>
        <translation>스크립트를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Noise ellipse</source>
        <translation>잡음 타원</translation>
    </message>
    <message>
        <source>Where it settles</source>
        <translation>자리 잡는 곳</translation>
    </message>
    <message>
        <source>Averaged weights</source>
        <translation>가중치 평균</translation>
    </message>
    <message>
        <source>Start (θ₀, θ₁)</source>
        <translation>시작점 (θ₀, θ₁)</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>추출</translation>
    </message>
    <message>
        <source>Average after</source>
        <translation>평균 시작</translation>
    </message>
    <message>
        <source>Cost of a step</source>
        <translation>스텝 비용</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Shuffled each epoch</source>
        <translation>에폭마다 섞기</translation>
    </message>
    <message>
        <source>Every sample once per epoch, in a new order each time</source>
        <translation>에폭마다 모든 샘플을 한 번씩, 매번 새 순서로</translation>
    </message>
    <message>
        <source>Always in order</source>
        <translation>항상 순서대로</translation>
    </message>
    <message>
        <source>Every sample once per epoch, in the order of the data</source>
        <translation>에폭마다 모든 샘플을 한 번씩, 데이터의 순서대로</translation>
    </message>
    <message>
        <source>With replacement</source>
        <translation>복원 추출</translation>
    </message>
    <message>
        <source>Each draw from all samples: some come up twice in an epoch, others not at all</source>
        <translation>매번 전체에서 뽑음: 한 에폭에 두 번 나오는 샘플도, 안 나오는 샘플도 있음</translation>
    </message>
    <message>
        <source>Look at the steps of this batch size closely</source>
        <translation>이 배치 크기의 스텝을 자세히 보기</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Remove this batch size</source>
        <translation>이 배치 크기 빼기</translation>
    </message>
    <message>
        <source>Add batch size</source>
        <translation>배치 크기 추가</translation>
    </message>
</context>
<context>
    <name>BatchesLab</name>
    <message>
        <source>sample {index}</source>
        <translation>샘플 {index}</translation>
    </message>
    <message>
        <source>its loss with {label}: {loss}</source>
        <translation>{label}에서 이 샘플의 손실: {loss}</translation>
    </message>
    <message>
        <source>in the batch</source>
        <translation>배치에 있음</translation>
    </message>
    <message>
        <source>used in this epoch</source>
        <translation>이번 에폭에 쓰임</translation>
    </message>
    <message>
        <source>{label}: {count} iterations an epoch, the last with {size} samples</source>
        <translation>{label}: 에폭마다 반복 {count}번, 마지막은 샘플 {size}개</translation>
    </message>
</context>
<context>
    <name>Datasets</name>
    <message>
        <source>Two blobs</source>
        <translation>두 덩어리</translation>
    </message>
    <message>
        <source>Two overlapping clouds on either side of the origin.</source>
        <translation>원점 양쪽에 있는, 서로 겹치는 두 무리입니다.</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>당뇨병</translation>
    </message>
    <message>
        <source>Ten measurements of 442 patients, and their disease&apos;s progression in a year.</source>
        <translation>환자 442명의 측정값 10가지와 1년 뒤 병의 진행도.</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>손글씨 숫자</translation>
    </message>
    <message>
        <source>1797 digits of 8 × 8 pixels, ten classes, standardised over all pixels.</source>
        <translation>8 × 8 픽셀의 숫자 1797개, 클래스 10개. 모든 픽셀을 한꺼번에 표준화했습니다.</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>가우시안 잡음</translation>
    </message>
    <message>
        <source>Independent normal numbers: what the theory assumes of its inputs.</source>
        <translation>서로 독립인 정규분포 난수: 이론이 입력에 대해 가정하는 것입니다.</translation>
    </message>
    <message>
        <source>Noisy line</source>
        <translation>잡음 있는 직선</translation>
    </message>
    <message>
        <source>y = 1 + 2x and normal noise: the loss is a round bowl.</source>
        <translation>y = 1 + 2x에 정규 잡음을 더한 데이터: 손실은 둥근 그릇 모양입니다.</translation>
    </message>
    <message>
        <source>Correlated pair</source>
        <translation>상관된 두 특성</translation>
    </message>
    <message>
        <source>Two made-up features: drag the optimum and watch when a corner is hit.</source>
        <translation>만들어 낸 두 특성. 최적점을 끌어 언제 꼭짓점에 닿는지 보세요.</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>다항식</translation>
    </message>
    <message>
        <source>Noisy points of a sine, fitted with the powers of x up to a degree.</source>
        <translation>잡음 섞인 사인 곡선의 점들을 x의 거듭제곱으로 맞춥니다.</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>두 나선</translation>
    </message>
    <message>
        <source>Two arms around each other: hard for a shallow network.</source>
        <translation>서로를 감싸는 두 나선: 얕은 신경망에는 어렵습니다.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>두 반달</translation>
    </message>
    <message>
        <source>Two interleaving half circles: no line tells them apart.</source>
        <translation>서로 맞물린 두 반원: 직선으로는 나눌 수 없습니다.</translation>
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
        <source>Your own f(x, y): {words}.</source>
        <translation>직접 쓰는 f(x, y): {words}.</translation>
    </message>
    <message>
        <source>Custom formula…</source>
        <translation>직접 쓴 수식…</translation>
    </message>
    <message>
        <source>Type a loss of your own.</source>
        <translation>손실을 직접 수식으로 씁니다.</translation>
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
        <source>Minima and saddles</source>
        <translation>최소점과 안장점</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Height in space</source>
        <translation>입체의 높이</translation>
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
    <message>
        <source>Domain</source>
        <translation>정의역</translation>
    </message>
    <message>
        <source>Formula f(x, y)</source>
        <translation>수식 f(x, y)</translation>
    </message>
    <message>
        <source>Rates to try</source>
        <translation>시험할 학습률</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>예산</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Random starts</source>
        <translation>무작위 출발점</translation>
    </message>
    <message>
        <source>A value costs</source>
        <translation>함숫값 비용</translation>
    </message>
    <message>
        <source>A Hessian costs</source>
        <translation>헤세 행렬 비용</translation>
    </message>
    <message>
        <source>Fair race</source>
        <translation>공정한 경주</translation>
    </message>
    <message>
        <source>Every run begins at the common start, even one with its own, and goes on until the budget is spent, not for a number of steps.</source>
        <translation>모든 실행이 공통 출발점에서 출발합니다(자기 출발점이 있어도). 정해진 스텝 수가 아니라 예산을 다 쓸 때까지 갑니다.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>x axis</source>
        <translation>x축</translation>
    </message>
    <message>
        <source>y axis</source>
        <translation>y축</translation>
    </message>
    <message>
        <source>Cells a side</source>
        <translation>한 변의 칸 수</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>허용 오차</translation>
    </message>
    <message>
        <source>{axis} from – to</source>
        <translation>{axis} 범위</translation>
    </message>
    <message>
        <source>{axis} logarithmic</source>
        <translation>{axis} 로그 눈금</translation>
    </message>
    <message>
        <source>No map: {name} takes one point at a time</source>
        <translation>지도를 그릴 수 없음: {name}은(는) 한 번에 한 점만 다룹니다</translation>
    </message>
    <message>
        <source>No map: {name} answers to the loss of each descent</source>
        <translation>지도를 그릴 수 없음: {name}은(는) 하강마다 손실에 따라 달라집니다</translation>
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
        <source>undefined here</source>
        <translation>여기서는 정의되지 않음</translation>
    </message>
    <message>
        <source>known minimum</source>
        <translation>알려진 최소점</translation>
    </message>
    <message>
        <source>saddle point</source>
        <translation>안장점</translation>
    </message>
    <message>
        <source>step {step}
{label}: {loss}</source>
        <translation>스텝 {step}
{label}: {loss}</translation>
    </message>
    <message>
        <source>{label} · step {step}
x {x}   y {y}
loss {loss}
∇f ({slope_x}, {slope_y})</source>
        <translation>{label} · 스텝 {step}
x {x}   y {y}
손실 {loss}
∇f ({slope_x}, {slope_y})</translation>
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
        <source>{count} gradients</source>
        <translation>기울기 {count}번</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>함숫값 {count}번</translation>
    </message>
    <message>
        <source>{count} Hessians</source>
        <translation>헤세 행렬 {count}번</translation>
    </message>
    <message>
        <source>no gradients</source>
        <translation>기울기 0번</translation>
    </message>
    <message>
        <source>{surface} · {runs} runs · step {step} of {steps}</source>
        <translation>{surface} · 실행 {runs}개 · 스텝 {step} / {steps}</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>경주</translation>
    </message>
    <message>
        <source>All runs from their starts</source>
        <translation>모든 실행을 각자의 출발점에서</translation>
    </message>
    <message>
        <source>Fair race</source>
        <translation>공정한 경주</translation>
    </message>
    <message>
        <source>All runs from one start, their rates tuned in the open, all evaluations counted</source>
        <translation>모든 실행이 같은 출발점에서 출발. 학습률 조정을 공개하고 모든 계산을 셉니다</translation>
    </message>
    <message>
        <source>Basins</source>
        <translation>끌림 영역</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>하이퍼파라미터</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>계보</translation>
    </message>
    <message>
        <source>One run from every start: where it ends</source>
        <translation>모든 출발점에서 한 실행: 어디로 가는가</translation>
    </message>
    <message>
        <source>One run with every pair of two hyperparameters: how low it gets</source>
        <translation>두 하이퍼파라미터의 모든 조합에서 한 실행: 손실이 얼마나 작아지는가</translation>
    </message>
    <message>
        <source>What each optimiser added to those before it; a click adds a run</source>
        <translation>각 방법이 앞선 것에 더한 것. 누르면 실행이 추가됩니다</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>이론</translation>
    </message>
    <message>
        <source>What theory predicts of SGD, Momentum and NAG, over what they do</source>
        <translation>SGD, 모멘텀, NAG에 대한 이론의 예측과 실제 움직임</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>극소점</translation>
    </message>
    <message>
        <source>Which minimum a start ends in</source>
        <translation>출발점마다 어느 극소점에 도달하는지</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝 수</translation>
    </message>
    <message>
        <source>How many steps it takes</source>
        <translation>도달하는 데 몇 스텝이 걸리는지</translation>
    </message>
    <message>
        <source>click a cell: it becomes a run</source>
        <translation>칸을 클릭하면 실행으로 추가됩니다</translation>
    </message>
    <message>
        <source>click a cell: it becomes a run; drag the ring: the run follows</source>
        <translation>칸을 클릭하면 실행으로 추가되고, 고리를 끌면 실행의 값이 따라 바뀝니다</translation>
    </message>
    <message>
        <source>Added as a run: {label}, {place}</source>
        <translation>실행으로 추가함: {label}, {place}</translation>
    </message>
    <message>
        <source>click: becomes a run</source>
        <translation>클릭: 실행으로 추가</translation>
    </message>
    <message>
        <source>ends at ({x}, {y})</source>
        <translation>({x}, {y})에서 끝남</translation>
    </message>
    <message>
        <source>there after {steps} steps</source>
        <translation>{steps}스텝 만에 도달</translation>
    </message>
    <message>
        <source>Run looked at closely</source>
        <translation>자세히 살펴볼 실행</translation>
    </message>
    <message>
        <source>Use these rates</source>
        <translation>이 학습률 쓰기</translation>
    </message>
    <message>
        <source>Gives every run the rate picked for it, so that all race tuned</source>
        <translation>각 실행에 골라 준 학습률을 넣어, 조정된 상태로 경주하게 합니다</translation>
    </message>
    <message>
        <source>{label}, rate {rate}
final loss {loss}</source>
        <translation>{label}, 학습률 {rate}
최종 손실 {loss}</translation>
    </message>
    <message>
        <source>the rate picked</source>
        <translation>고른 학습률</translation>
    </message>
    <message>
        <source>a click gives the run this rate</source>
        <translation>클릭하면 이 실행의 학습률이 됩니다</translation>
    </message>
    <message>
        <source>{label}, step {step}
cost {cost}, loss {loss}</source>
        <translation>{label}, 스텝 {step}
비용 {cost}, 손실 {loss}</translation>
    </message>
    <message>
        <source>{gradients} gradients, {values} values, {hessians} Hessians</source>
        <translation>기울기 {gradients}, 함숫값 {values}, 헤세 행렬 {hessians}</translation>
    </message>
    <message>
        <source>solved from {successes} of {starts} starts (95 %: {low} to {high} %)</source>
        <translation>출발점 {starts}개 중 {successes}개에서 해결 (95 % 구간: {low}–{high} %)</translation>
    </message>
    <message>
        <source>has no learning rate: nothing to tune</source>
        <translation>학습률이 없어 조정할 것이 없음</translation>
    </message>
    <message>
        <source>finds its step length itself: nothing to tune</source>
        <translation>보폭을 스스로 찾아 조정할 것이 없음</translation>
    </message>
    <message>
        <source>its schedule has rates of its own: nothing to tune</source>
        <translation>스케줄에 정해진 학습률이 있어 조정할 것이 없음</translation>
    </message>
    <message>
        <source>diverged with every rate tried</source>
        <translation>시험한 모든 학습률에서 발산</translation>
    </message>
    <message>
        <source>rate {rate}, the best of {count}</source>
        <translation>학습률 {rate}, {count}개 중 최선</translation>
    </message>
    <message>
        <source>rate {rate}, at the end of those tried: a better one may lie beyond</source>
        <translation>학습률 {rate}, 시험한 범위의 끝: 그 너머에 더 나은 값이 있을 수 있음</translation>
    </message>
    <message>
        <source>The lecture’s</source>
        <translation>강의</translation>
    </message>
    <message>
        <source>The optimisers of the lecture, with what each added</source>
        <translation>강의에 나오는 최적화 방법과 각각이 더한 것</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>All optimisers; phrases on pointing</source>
        <translation>모든 최적화 방법. 가리키면 설명이 나옵니다</translation>
    </message>
    <message>
        <source>2D</source>
        <translation>2D</translation>
    </message>
    <message>
        <source>The surface from above</source>
        <translation>위에서 본 손실 곡면</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>From above, and in space below it</source>
        <translation>위에서 본 곡면과 그 아래의 입체 곡면</translation>
    </message>
    <message>
        <source>The surface in space.
Drag, or the arrow keys: turn it.
Wheel, + and −: zoom.
Ctrl and the wheel, Page Up and Down: how tall it is.
Right button: move it.  Home: as at first.</source>
        <translation>입체로 본 손실 곡면.
끌기 또는 화살표 키: 돌리기
휠, + 와 −: 확대와 축소
Ctrl+휠, Page Up/Down: 높이 바꾸기
오른쪽 단추로 끌기: 옮기기   Home: 처음 모습으로</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>스텝 보기</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Family tree</source>
        <translation>계보</translation>
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
        <source>What you had changed in the scenario before is set aside.</source>
        <translation>앞의 시나리오에서 바꾼 내용을 따로 두었습니다.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>다시 가져오기</translation>
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
        <source>units</source>
        <translation>개</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>층</translation>
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
    <message>
        <source>Type to search</source>
        <translation>입력하여 찾기</translation>
    </message>
    <message>
        <source>from</source>
        <translation>부터</translation>
    </message>
    <message>
        <source>to</source>
        <translation>까지</translation>
    </message>
    <message>
        <source>must be greater than 0 on a logarithmic axis, got {value}</source>
        <translation>로그 축에서는 0보다 커야 합니다: {value}</translation>
    </message>
    <message>
        <source>must rise, got {low} – {high}</source>
        <translation>앞의 값이 뒤의 값보다 작아야 합니다: {low} – {high}</translation>
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
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Resolution (dpi)</source>
        <translation>해상도 (dpi)</translation>
    </message>
    <message>
        <source>No background</source>
        <translation>투명 배경</translation>
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
    <name>Family</name>
    <message>
        <source>surprise (g−m)² as v</source>
        <translation>예상 밖 (g−m)²를 v로</translation>
    </message>
    <message>
        <source>bounds that end in SGD</source>
        <translation>끝은 SGD인 한계</translation>
    </message>
    <message>
        <source>its closing bounds</source>
        <translation>좁혀 오는 한계</translation>
    </message>
    <message>
        <source>v never shrinks</source>
        <translation>v가 줄지 않음</translation>
    </message>
    <message>
        <source>forgets, needs no rate</source>
        <translation>잊고, 학습률이 필요 없음</translation>
    </message>
    <message>
        <source>a step size for each axis</source>
        <translation>축마다 다른 보폭</translation>
    </message>
    <message>
        <source>its average of gradients</source>
        <translation>기울기의 평균</translation>
    </message>
    <message>
        <source>its scale for each axis</source>
        <translation>축마다의 눈금</translation>
    </message>
    <message>
        <source>decay apart from the step</source>
        <translation>스텝과 따로 가중치 감쇠</translation>
    </message>
    <message>
        <source>scale from the largest |g|</source>
        <translation>가장 큰 |g|로 눈금</translation>
    </message>
    <message>
        <source>averages its whole walk</source>
        <translation>지나온 길을 평균</translation>
    </message>
    <message>
        <source>never undoes a step</source>
        <translation>지난 스텝을 되돌리지 않음</translation>
    </message>
    <message>
        <source>starts again by itself</source>
        <translation>스스로 다시 시작</translation>
    </message>
    <message>
        <source>jumps first, then measures</source>
        <translation>먼저 뛰고 잼</translation>
    </message>
    <message>
        <source>asks the worst point nearby</source>
        <translation>가까운 최악의 점에 물음</translation>
    </message>
    <message>
        <source>curvature from past steps</source>
        <translation>지난 스텝에서 곡률을</translation>
    </message>
    <message>
        <source>no line search</source>
        <translation>직선 탐색 없이</translation>
    </message>
    <message>
        <source>only the sign of its average</source>
        <translation>평균의 부호만</translation>
    </message>
    <message>
        <source>its decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>comes back halfway</source>
        <translation>반쯤 되돌아옴</translation>
    </message>
    <message>
        <source>its averages</source>
        <translation>두 평균</translation>
    </message>
    <message>
        <source>looks ahead</source>
        <translation>한발 앞을 내다봄</translation>
    </message>
    <message>
        <source>always goes downhill</source>
        <translation>늘 내려감</translation>
    </message>
    <message>
        <source>its shortened steps</source>
        <translation>줄여 가는 보폭</translation>
    </message>
    <message>
        <source>no second derivatives</source>
        <translation>2차 미분 없이</translation>
    </message>
    <message>
        <source>one scale for a whole layer</source>
        <translation>층 전체에 눈금 하나</translation>
    </message>
    <message>
        <source>finds its own rate</source>
        <translation>학습률을 스스로 찾음</translation>
    </message>
    <message>
        <source>mixes in the plain gradient</source>
        <translation>기울기 자체를 섞음</translation>
    </message>
    <message>
        <source>waits until v can be trusted</source>
        <translation>v를 믿을 때까지 기다림</translation>
    </message>
    <message>
        <source>forgets old gradients</source>
        <translation>오래된 기울기를 잊음</translation>
    </message>
    <message>
        <source>averages over mini-batches</source>
        <translation>미니배치에 걸친 평균</translation>
    </message>
    <message>
        <source>only signs, own step sizes</source>
        <translation>부호만, 보폭은 따로</translation>
    </message>
    <message>
        <source>averages, needs no schedule</source>
        <translation>평균, 스케줄 불필요</translation>
    </message>
    <message>
        <source>its scale and its decay</source>
        <translation>눈금과 가중치 감쇠</translation>
    </message>
    <message>
        <source>one random sample a step</source>
        <translation>스텝마다 표본 하나</translation>
    </message>
    <message>
        <source>keeps its speed</source>
        <translation>관성을 더함</translation>
    </message>
    <message>
        <source>its diagonal only, clipped</source>
        <translation>대각만, 잘라서</translation>
    </message>
    <message>
        <source>its average and its decay</source>
        <translation>평균과 가중치 감쇠</translation>
    </message>
    <message>
        <source>the best step on the line</source>
        <translation>직선 위 가장 좋은 보폭</translation>
    </message>
    <message>
        <source>shortens until the loss falls</source>
        <translation>손실이 줄 때까지 줄임</translation>
    </message>
    <message>
        <source>v grows only slowly</source>
        <translation>v가 천천히만 커짐</translation>
    </message>
    <message>
        <source>What each optimiser added</source>
        <translation>최적화 방법의 계보: 무엇을 더했나</translation>
    </message>
    <message>
        <source>Try these three first</source>
        <translation>이 셋부터 써 보기</translation>
    </message>
    <message>
        <source>In the race</source>
        <translation>경주 중</translation>
    </message>
    <message>
        <source>Not for this surface</source>
        <translation>이 곡면에는 못 씀</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>보폭</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>부호</translation>
    </message>
    <message>
        <source>Wrapper</source>
        <translation>감싸기</translation>
    </message>
    <message>
        <source>Second order and line searches</source>
        <translation>이차 방법과 직선 탐색</translation>
    </message>
    <message>
        <source>Which way to step?</source>
        <translation>어느 쪽으로 갈까?</translation>
    </message>
    <message>
        <source>A direction, and a scale for it</source>
        <translation>방향도, 보폭도</translation>
    </message>
    <message>
        <source>How far, along each axis?</source>
        <translation>축마다 얼마나 갈까?</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>경사하강법</translation>
    </message>
    <message>
        <source>{racing} of {all} optimisers race</source>
        <translation>최적화 방법 {all}개 중 {racing}개 경주 중</translation>
    </message>
    <message>
        <source>a click adds a run</source>
        <translation>누르면 실행 추가</translation>
    </message>
    <message>
        <source>{optimizer} joins the race</source>
        <translation>{optimizer} 추가됨</translation>
    </message>
    <message>
        <source>try {optimizers}</source>
        <translation>써 볼 것: {optimizers}</translation>
    </message>
    <message>
        <source>Adagrad, RMSprop and Adam race: compare them on the first page</source>
        <translation>Adagrad, RMSprop, Adam이 경주 중: 첫 화면에서 비교해 보세요</translation>
    </message>
    <message>
        <source>since {parent}: {adds}</source>
        <translation>{parent}에서: {adds}</translation>
    </message>
    <message>
        <source>A click adds a run, with a rate that suits the surface.</source>
        <translation>누르면 곡면에 맞는 학습률로 실행을 추가합니다.</translation>
    </message>
    <message>
        <source>In the race. A click adds another run.</source>
        <translation>경주 중입니다. 누르면 실행을 하나 더 추가합니다.</translation>
    </message>
    <message>
        <source>Without noise, SGD on a surface is gradient descent: a click adds that.</source>
        <translation>잡음이 없으면 곡면 위의 SGD가 곧 경사하강법입니다. 누르면 SGD를 추가합니다.</translation>
    </message>
    <message>
        <source>{optimizer} needs a surface that is a sum of squares.</source>
        <translation>{optimizer}에는 제곱합 꼴의 곡면이 필요합니다.</translation>
    </message>
    <message>
        <source>Step downhill, again and again: everything here began with it.</source>
        <translation>내리막으로 한 스텝씩 되풀이합니다: 모두 여기서 시작했습니다.</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>Age in years</source>
        <translation>나이 (세)</translation>
    </message>
    <message>
        <source>Sex, coded 1 and 2</source>
        <translation>성별 (1과 2로 표기)</translation>
    </message>
    <message>
        <source>Body mass index in kg/m²</source>
        <translation>체질량지수 (kg/m²)</translation>
    </message>
    <message>
        <source>Average blood pressure in mmHg</source>
        <translation>평균 혈압 (mmHg)</translation>
    </message>
    <message>
        <source>Total serum cholesterol (tc)</source>
        <translation>혈청 총콜레스테롤 (tc)</translation>
    </message>
    <message>
        <source>Low-density lipoproteins (ldl)</source>
        <translation>저밀도 지단백 (ldl)</translation>
    </message>
    <message>
        <source>High-density lipoproteins (hdl)</source>
        <translation>고밀도 지단백 (hdl)</translation>
    </message>
    <message>
        <source>Total cholesterol divided by HDL (tch)</source>
        <translation>총콜레스테롤/HDL 비 (tch)</translation>
    </message>
    <message>
        <source>Probably the logarithm of serum triglycerides (ltg)</source>
        <translation>혈청 중성지방의 로그값으로 추정 (ltg)</translation>
    </message>
    <message>
        <source>Blood sugar (glu)</source>
        <translation>혈당 (glu)</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Weight initialization</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>경사하강법</translation>
    </message>
    <message>
        <source>Weight regularization</source>
        <translation>가중치 규제</translation>
    </message>
    <message>
        <source>How much data for a step</source>
        <translation>한 스텝에 데이터를 얼마나 쓸까</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>최적화 방법</translation>
    </message>
    <message>
        <source>Go on with the lecture</source>
        <translation>강의 이어 듣기</translation>
    </message>
    <message>
        <source>Start the lecture</source>
        <translation>강의 시작</translation>
    </message>
    <message>
        <source>Search: momentum, lasso, learning rate …</source>
        <translation>찾기: 모멘텀, 라쏘, 학습률 …</translation>
    </message>
    <message>
        <source>Search the scenes</source>
        <translation>장면 찾기</translation>
    </message>
    <message>
        <source>What would you like to see?</source>
        <translation>무엇을 볼까요?</translation>
    </message>
    <message>
        <source>A click on a scene plays it. Everything in it can be changed.</source>
        <translation>장면을 누르면 바로 재생됩니다. 무엇이든 바꿔 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>빈 장면으로 시작</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Show at start</source>
        <translation>시작할 때 보이기</translation>
    </message>
    <message>
        <source>Arrow keys choose · Enter plays · Esc goes back to the lab</source>
        <translation>방향키로 고르기 · Enter로 재생 · Esc로 실험실에 돌아가기</translation>
    </message>
    <message>
        <source>Recent:</source>
        <translation>최근 파일:</translation>
    </message>
    <message>
        <source>No scene speaks of that. Esc shows all of them again.</source>
        <translation>그런 장면은 없습니다. Esc를 누르면 모든 장면이 다시 보입니다.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Try this</source>
        <translation>해 보기</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>강의</translation>
    </message>
    <message>
        <source>All parts and pages</source>
        <translation>모든 부와 쪽</translation>
    </message>
    <message>
        <source>The scene as it was at first</source>
        <translation>장면을 처음대로</translation>
    </message>
    <message>
        <source>Full screen, for a class (F5)</source>
        <translation>수업용 전체 화면 (F5)</translation>
    </message>
    <message>
        <source>Close the lecture</source>
        <translation>강의 닫기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>To the gallery</source>
        <translation>갤러리로</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>{number}부로</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{pages}쪽 가운데 {page}쪽</translation>
    </message>
    <message>
        <source>Forget what is done</source>
        <translation>해낸 표시 지우기</translation>
    </message>
    <message>
        <source>done</source>
        <translation>해냄</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>해 볼 것</translation>
    </message>
    <message>
        <source>Page Up and Page Down turn the pages · Esc or F5 ends the full screen</source>
        <translation>Page Up과 Page Down으로 쪽을 넘기고 Esc나 F5로 전체 화면을 끝냅니다</translation>
    </message>
</context>
<context>
    <name>Header</name>
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
    <name>Help</name>
    <message>
        <source>Close the help (F1)</source>
        <translation>도움말 닫기 (F1)</translation>
    </message>
</context>
<context>
    <name>Initialization</name>
    <message>
        <source>Forward: the signal, layer by layer</source>
        <translation>순전파: 층을 지나는 신호</translation>
    </message>
    <message>
        <source>Backward: its gradient</source>
        <translation>역전파: 되돌아오는 기울기</translation>
    </message>
    <message>
        <source>dots: measured · dashed: mean-field theory, with the band of ±2σ of networks of this width</source>
        <translation>점: 측정값 · 점선: 평균장 이론, 띠: 이 너비의 신경망에서 ±2σ</translation>
    </message>
    <message>
        <source>{percent} % are 0</source>
        <translation>{percent} %가 0</translation>
    </message>
    <message>
        <source>{percent} % saturated</source>
        <translation>{percent} % 포화</translation>
    </message>
    <message>
        <source>{quantity} / their std</source>
        <translation>{quantity} / 표준편차</translation>
    </message>
    <message>
        <source>Xavier (lecture), elsewhere LeCun: √(1/n)</source>
        <translation>Xavier (강의), 다른 곳에서는 LeCun: √(1/n)</translation>
    </message>
    <message>
        <source>He: √(2/n)</source>
        <translation>He: √(2/n)</translation>
    </message>
    <message>
        <source>always 1</source>
        <translation>항상 1</translation>
    </message>
    <message>
        <source>n, perceptrons in the layer before</source>
        <translation>n, 앞 층의 퍼셉트론 수</translation>
    </message>
    <message>
        <source>n = {n}: std of θ {values}</source>
        <translation>n = {n}: θ의 표준편차 {values}</translation>
    </message>
    <message>
        <source>How large θ is drawn</source>
        <translation>θ를 얼마나 크게 뽑는가</translation>
    </message>
    <message>
        <source>std of θ</source>
        <translation>θ의 표준편차</translation>
    </message>
    <message>
        <source>n = {n}: std of the input {values}</source>
        <translation>n = {n}: 입력의 표준편차 {values}</translation>
    </message>
    <message>
        <source>How large the input Σθx then is</source>
        <translation>그때 입력 Σθx의 크기</translation>
    </message>
    <message>
        <source>std of Σθx (x has std 1)</source>
        <translation>Σθx의 표준편차 (x의 표준편차는 1)</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>loss (cross-entropy)</source>
        <translation>손실 (교차 엔트로피)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>iteration {step} of {steps} · thin: each batch · thick: moving average</source>
        <translation>반복 {step} / {steps} · 가는 선: 배치마다 · 굵은 선: 이동 평균</translation>
    </message>
    <message>
        <source>{label} diverged at iteration {step}</source>
        <translation>{label}: 반복 {step}에서 발산</translation>
    </message>
    <message>
        <source>out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>No training yet.</source>
        <translation>아직 학습하지 않았습니다.</translation>
    </message>
    <message>
        <source>Accuracy on each batch</source>
        <translation>배치마다의 정확도</translation>
    </message>
    <message>
        <source>Loss while training</source>
        <translation>학습 중의 손실</translation>
    </message>
    <message>
        <source>{label} · held-out {percent} %</source>
        <translation>{label} · 검증 {percent} %</translation>
    </message>
    <message>
        <source>{distinct} of {width} differ</source>
        <translation>{width}개 중 {distinct}가지</translation>
    </message>
    <message>
        <source>units&apos; answers</source>
        <translation>유닛의 출력</translation>
    </message>
    <message>
        <source>weights W</source>
        <translation>가중치 W</translation>
    </message>
    <message>
        <source>pre-activations z</source>
        <translation>활성화 전 값 z</translation>
    </message>
    <message>
        <source>activations h</source>
        <translation>활성화 값 h</translation>
    </message>
    <message>
        <source>gradients ∂L/∂z</source>
        <translation>기울기 ∂L/∂z</translation>
    </message>
    <message>
        <source>weight gradients ∂L/∂W</source>
        <translation>가중치 기울기 ∂L/∂W</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>소실</translation>
    </message>
    <message>
        <source>exploding</source>
        <translation>폭주</translation>
    </message>
    <message>
        <source>all units equal</source>
        <translation>모든 유닛이 같음</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>std of {quantity}</source>
        <translation>{quantity}의 표준편차</translation>
    </message>
    <message>
        <source>Numbers overflow in layer {layer} on the way forward.</source>
        <translation>순전파에서 {layer}층의 수가 넘칩니다(오버플로).</translation>
    </message>
    <message>
        <source>Numbers overflow in layer {layer} on the way back.</source>
        <translation>역전파에서 {layer}층의 수가 넘칩니다(오버플로).</translation>
    </message>
    <message>
        <source>All units of a layer are equal, and their gradients too: they stay so.</source>
        <translation>한 층의 모든 유닛이 같고 기울기도 같아서 계속 같은 채로 남습니다.</translation>
    </message>
    <message>
        <source>The signal keeps its size.</source>
        <translation>신호의 크기가 유지됩니다.</translation>
    </message>
    <message>
        <source>The signal shrinks by {percent} % a layer: layer {last} gets {share} of it.</source>
        <translation>신호가 층마다 {percent} % 줄어 {last}층에는 {share}만 남습니다.</translation>
    </message>
    <message>
        <source>The signal grows by {percent} % a layer: layer {last} gets {share} of it.</source>
        <translation>신호가 층마다 {percent} % 커져 {last}층에서는 {share}가 됩니다.</translation>
    </message>
    <message>
        <source>Nothing of the signal reaches layer {last}.</source>
        <translation>신호가 {last}층에 전혀 닿지 않습니다.</translation>
    </message>
    <message>
        <source>The gradient keeps its size.</source>
        <translation>기울기의 크기가 유지됩니다.</translation>
    </message>
    <message>
        <source>The gradient shrinks by {percent} % a layer: layer {last} gets {share} of it.</source>
        <translation>기울기가 층마다 {percent} % 줄어 {last}층에는 {share}만 남습니다.</translation>
    </message>
    <message>
        <source>The gradient grows by {percent} % a layer: layer {last} gets {share} of it.</source>
        <translation>기울기가 층마다 {percent} % 커져 {last}층에서는 {share}가 됩니다.</translation>
    </message>
    <message>
        <source>Nothing of the gradient reaches layer {last}.</source>
        <translation>기울기가 {last}층에 전혀 닿지 않습니다.</translation>
    </message>
</context>
<context>
    <name>InitializationForm</name>
    <message>
        <source>Layers</source>
        <translation>층별로 보기</translation>
    </message>
    <message>
        <source>One signal forward, one gradient back: what each layer makes of them</source>
        <translation>신호 하나가 앞으로, 기울기 하나가 뒤로: 층마다 어떻게 변하는지 봅니다</translation>
    </message>
    <message>
        <source>The rule for one unit</source>
        <translation>유닛 하나의 규칙</translation>
    </message>
    <message>
        <source>n perceptrons feed one: why θ must be smaller, the more there are</source>
        <translation>퍼셉트론 n개가 하나로 들어갑니다: 많을수록 θ가 작아야 하는 까닭</translation>
    </message>
    <message>
        <source>Then train</source>
        <translation>학습해 보기</translation>
    </message>
    <message>
        <source>The same network, the same data, another first step each</source>
        <translation>같은 신경망, 같은 데이터, 서로 다른 출발점</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>초기화 방법</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>깊이</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력 수</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>난수</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Iteration {iteration} of {iterations}</source>
        <translation>반복 {iteration} / {iterations}</translation>
    </message>
    <message>
        <source>One for each scheme</source>
        <translation>방법마다 따로</translation>
    </message>
    <message>
        <source>One for all schemes</source>
        <translation>모두 같은 축</translation>
    </message>
    <message>
        <source>One for each layer</source>
        <translation>층마다 따로</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Single units</source>
        <translation>유닛 하나하나</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>초기화 방법</translation>
    </message>
    <message>
        <source>Duplicate, move or remove</source>
        <translation>복제, 이동, 삭제</translation>
    </message>
    <message>
        <source>Use the gain for {activation}: {gain}</source>
        <translation>{activation}에 맞는 gain 쓰기: {gain}</translation>
    </message>
    <message>
        <source>No scheme yet. Add one and see what becomes of the signal.</source>
        <translation>아직 초기화 방법이 없습니다. 하나 추가해 신호가 어떻게 되는지 보세요.</translation>
    </message>
    <message>
        <source>Add scheme</source>
        <translation>초기화 방법 추가</translation>
    </message>
</context>
<context>
    <name>InitializationLab</name>
    <message>
        <source>{n} perceptrons feed one</source>
        <translation>퍼셉트론 {n}개가 하나로 들어갑니다</translation>
    </message>
    <message>
        <source>{activation} · schemes: {schemes} · iteration {step}</source>
        <translation>{activation} · 방법 {schemes}개 · 반복 {step}</translation>
    </message>
    <message>
        <source>{activation} · {depth} layers of {width} units · {samples} samples</source>
        <translation>{activation} · {depth}층, 층마다 유닛 {width}개 · 샘플 {samples}개</translation>
    </message>
    <message>
        <source>layer {layer}: {quantity}</source>
        <translation>{layer}층: {quantity}</translation>
    </message>
    <message>
        <source>mean {mean}   std {std}</source>
        <translation>평균 {mean}   표준편차 {std}</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>{low} 이상 {high} 이하</translation>
    </message>
    <message>
        <source>{zeros} % zeros   {saturated} % saturated</source>
        <translation>0이 {zeros} %   포화 {saturated} %</translation>
    </message>
    <message>
        <source>layer {layer}</source>
        <translation>{layer}층</translation>
    </message>
    <message>
        <source>{label}: {measured} (theory {theory})</source>
        <translation>{label}: {measured} (이론 {theory})</translation>
    </message>
    <message>
        <source>iteration {step}</source>
        <translation>반복 {step}</translation>
    </message>
</context>
<context>
    <name>Initializers</name>
    <message>
        <source>Zeros</source>
        <translation>영(0)</translation>
    </message>
    <message>
        <source>Every weight 0: all units of a layer stay equal, whatever they learn.</source>
        <translation>모든 가중치가 0: 무엇을 학습하든 한 층의 모든 유닛이 똑같은 값을 유지합니다.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>Every weight the same number: symmetry is never broken either.</source>
        <translation>모든 가중치가 같은 수: 이 경우에도 대칭은 깨지지 않습니다.</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 정규</translation>
    </message>
    <message>
        <source>Twice the variance, because ReLU drops half of every signal.</source>
        <translation>ReLU가 신호의 절반을 버리므로 분산을 두 배로 합니다.</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He 균등</translation>
    </message>
    <message>
        <source>He&apos;s rule with evenly spread weights of the same standard deviation.</source>
        <translation>He 규칙과 표준편차는 같지만 가중치를 균등분포에서 뽑습니다.</translation>
    </message>
    <message>
        <source>He truncated</source>
        <translation>He 절단 정규</translation>
    </message>
    <message>
        <source>He&apos;s rule without tails, widened so that its standard deviation still is √(2/n).</source>
        <translation>꼬리를 자른 He 규칙. 표준편차가 그대로 √(2/n)이 되도록 폭을 넓혔습니다.</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 정규</translation>
    </message>
    <message>
        <source>The same rule as the lecture&apos;s √(1/n); the setting in which SELU keeps std 1.</source>
        <translation>강의의 √(1/n)과 같은 규칙. SELU가 표준편차 1을 유지하는 설정입니다.</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 균등</translation>
    </message>
    <message>
        <source>LeCun&apos;s rule with evenly spread weights of the same standard deviation.</source>
        <translation>LeCun 규칙과 표준편차는 같지만 가중치를 균등분포에서 뽑습니다.</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>직교 행렬</translation>
    </message>
    <message>
        <source>A rotation: lengths pass through exactly, not only on average.</source>
        <translation>회전 변환: 벡터의 길이가 평균적으로만이 아니라 정확히 보존됩니다.</translation>
    </message>
    <message>
        <source>Orthogonal, then each layer is scaled on the data at hand until its pre-activations have variance 1.</source>
        <translation>직교 행렬에서 시작해, 주어진 데이터에서 활성화 이전 값의 분산이 1이 되도록 층마다 크기를 조정합니다.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>정규분포</translation>
    </message>
    <message>
        <source>One standard deviation for every layer: too small, and signals vanish; too large, they explode.</source>
        <translation>모든 층에 같은 표준편차: 너무 작으면 신호가 사라지고, 너무 크면 폭발합니다.</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>균등분포</translation>
    </message>
    <message>
        <source>Evenly spread between two limits: the standard deviation is limit/√3.</source>
        <translation>두 한계 사이에 고르게 퍼진 값: 표준편차는 limit/√3입니다.</translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation>절단 정규분포</translation>
    </message>
    <message>
        <source>A normal law without tails: what lies beyond 2·std is drawn again; 0.88·std remains.</source>
        <translation>꼬리를 자른 정규분포: 2·std를 벗어난 값은 다시 뽑으며, 실제 표준편차는 0.88·std가 됩니다.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s default</source>
        <translation>PyTorch 기본값</translation>
    </message>
    <message>
        <source>What nn.Linear does unasked: a third of LeCun&apos;s variance, so deep signals fade.</source>
        <translation>nn.Linear의 기본 동작: 분산이 LeCun의 3분의 1이라 깊은 층에서는 신호가 약해집니다.</translation>
    </message>
    <message>
        <source>Xavier (lecture)</source>
        <translation>Xavier (강의)</translation>
    </message>
    <message>
        <source>The lecture&apos;s rule: the more nodes before, the smaller the weights. Elsewhere √(1/n) is called LeCun&apos;s.</source>
        <translation>강의의 규칙: 앞 층의 노드가 많을수록 가중치는 작아집니다. √(1/n)은 다른 곳에서는 LeCun 초기화라고 부릅니다.</translation>
    </message>
    <message>
        <source>Xavier normal</source>
        <translation>Xavier 정규</translation>
    </message>
    <message>
        <source>Glorot&apos;s compromise between signals forward and gradients backward; right for tanh.</source>
        <translation>순전파 신호와 역전파 기울기 사이의 Glorot의 절충안. tanh에 알맞습니다.</translation>
    </message>
    <message>
        <source>Xavier uniform</source>
        <translation>Xavier 균등</translation>
    </message>
    <message>
        <source>Glorot&apos;s rule with evenly spread weights of the same standard deviation.</source>
        <translation>Glorot 규칙과 표준편차는 같지만 가중치를 균등분포에서 뽑습니다.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>What plain gradient descent would do with this step&apos;s rate</source>
        <translation>이 스텝의 학습률로 단순 경사하강법이 갔을 곳</translation>
    </message>
    <message>
        <source>The part of the step that earlier gradients make</source>
        <translation>스텝 가운데 이전 기울기들이 만든 부분</translation>
    </message>
    <message>
        <source>The step that is taken</source>
        <translation>실제로 간 스텝</translation>
    </message>
    <message>
        <source>Where the optimiser looks ahead</source>
        <translation>옵티마이저가 앞서 내다보는 곳</translation>
    </message>
    <message>
        <source>Formulas of the step</source>
        <translation>스텝의 수식</translation>
    </message>
    <message>
        <source>Add an optimiser to look at its steps.</source>
        <translation>옵티마이저를 추가하면 스텝을 하나씩 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>It took no step: the first one already leads nowhere finite.</source>
        <translation>스텝이 없습니다: 첫 스텝부터 유한한 값이 아닙니다.</translation>
    </message>
    <message>
        <source>Step {t}: from θ{before} to θ{after}</source>
        <translation>스텝 {t}: θ{before} → θ{after}</translation>
    </message>
    <message>
        <source>It goes straight downhill, {angle}° off −∇f.</source>
        <translation>거의 곧장 내리막으로 갑니다(−∇f와 {angle}°).</translation>
    </message>
    <message>
        <source>It goes downhill, but {angle}° off −∇f.</source>
        <translation>내리막으로 가지만 −∇f에서 {angle}° 벗어납니다.</translation>
    </message>
    <message>
        <source>It goes uphill, {angle}° off −∇f.</source>
        <translation>오르막으로 갑니다(−∇f에서 {angle}°).</translation>
    </message>
    <message>
        <source>Momentum carries it: {share} % of the step is left from earlier gradients.</source>
        <translation>모멘텀이 밀고 갑니다: 스텝의 {share} %가 이전 기울기에서 온 것입니다.</translation>
    </message>
    <message>
        <source>Momentum holds it back: earlier gradients pull the other way.</source>
        <translation>모멘텀이 붙잡습니다: 이전 기울기들은 반대쪽으로 당깁니다.</translation>
    </message>
    <message>
        <source>Along {axes} its direction leads uphill.</source>
        <translation>{axes} 방향으로는 오르막으로 향합니다.</translation>
    </message>
    <message>
        <source>Along {steep} its rate is {times} times smaller than along {flat}.</source>
        <translation>{steep} 방향의 학습률은 {flat} 방향보다 {times}배 작습니다.</translation>
    </message>
    <message>
        <source>It turns by {turn}° from the step before.</source>
        <translation>바로 전 스텝에서 {turn}° 방향을 틉니다.</translation>
    </message>
    <message>
        <source>It turns by {turn}° from the step before: the slope along {axes} has changed its sign.</source>
        <translation>바로 전 스텝에서 {turn}° 방향을 틉니다: {axes} 방향 기울기의 부호가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>It goes {times} times as far as the bottom of the parabola below: it overshoots.</source>
        <translation>국소 포물선의 바닥까지 거리의 {times}배를 갑니다: 지나쳐 버립니다.</translation>
    </message>
    <message>
        <source>The loss falls from {before} to {after}.</source>
        <translation>손실이 {before}에서 {after}(으)로 줄어듭니다.</translation>
    </message>
    <message>
        <source>The loss rises from {before} to {after}.</source>
        <translation>손실이 {before}에서 {after}(으)로 늘어납니다.</translation>
    </message>
    <message>
        <source>It does not move.</source>
        <translation>움직이지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Wheel</source>
        <translation>휠</translation>
    </message>
    <message>
        <source>Zoom about the pointer; over an axis that axis alone</source>
        <translation>포인터를 중심으로 확대·축소. 축 위에서는 그 축만</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>끌기</translation>
    </message>
    <message>
        <source>Move what is shown, or what can be taken: a ring, a line</source>
        <translation>보이는 곳을 이동. 고리나 선처럼 잡을 수 있는 것은 그것을 이동</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>오른쪽 단추로 끌기</translation>
    </message>
    <message>
        <source>Stretch the axes</source>
        <translation>축을 늘이거나 줄이기</translation>
    </message>
    <message>
        <source>Move what is shown</source>
        <translation>보이는 곳을 이동</translation>
    </message>
    <message>
        <source>Zoom in, out</source>
        <translation>확대, 축소</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>다시 전체 보기</translation>
    </message>
    <message>
        <source>Give up a drag</source>
        <translation>끌기 취소</translation>
    </message>
    <message>
        <source>A step up, down</source>
        <translation>한 단계 올리기, 내리기</translation>
    </message>
    <message>
        <source>Ten steps up, down</source>
        <translation>열 단계 올리기, 내리기</translation>
    </message>
    <message>
        <source>Take what is typed</source>
        <translation>입력한 값 적용</translation>
    </message>
    <message>
        <source>What stood there before</source>
        <translation>앞의 값으로 되돌리기</translation>
    </message>
    <message>
        <source>To the next, the previous control</source>
        <translation>다음, 이전 항목으로</translation>
    </message>
    <message>
        <source>In a picture</source>
        <translation>그림에서</translation>
    </message>
    <message>
        <source>In a field</source>
        <translation>입력란에서</translation>
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
    <name>Layout</name>
    <message>
        <source>Show or hide the settings (F9)</source>
        <translation>설정 보이기·숨기기 (F9)</translation>
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
        <source>AdaBound whose step sizes never grow again.</source>
        <translation>보폭이 다시 커지지 않는 AdaBound입니다.</translation>
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
        <source>Adam whose step sizes never grow again.</source>
        <translation>보폭이 다시 커지지 않는 Adam입니다.</translation>
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
    <message>
        <source>Adam that divides by the largest recent gradient.</source>
        <translation>최근의 가장 큰 기울기로 나누는 Adam입니다.</translation>
    </message>
    <message>
        <source>Average the whole walk; the noise averages out.</source>
        <translation>지나온 길 전체를 평균합니다. 잡음이 상쇄됩니다.</translation>
    </message>
    <message>
        <source>Never undo the last step&apos;s progress.</source>
        <translation>지난 스텝의 성과를 되돌리지 않습니다.</translation>
    </message>
    <message>
        <source>The same method seen from the ball: jump first, measure there, correct.</source>
        <translation>공의 눈으로 본 같은 방법: 먼저 뛰고, 거기서 재고, 고칩니다.</translation>
    </message>
    <message>
        <source>Look at the worst point nearby, then step: prefers flat minima.</source>
        <translation>근처의 가장 나쁜 점을 보고 걷습니다: 평평한 최솟값을 좋아합니다.</translation>
    </message>
    <message>
        <source>Learn the curvature from the last few steps.</source>
        <translation>최근 몇 스텝에서 곡률을 배웁니다.</translation>
    </message>
    <message>
        <source>Learn the curvature from the last few steps; no line search.</source>
        <translation>최근 몇 스텝에서 곡률을 배웁니다. 직선 탐색은 없습니다.</translation>
    </message>
    <message>
        <source>Only the sign counts: every step has the same size.</source>
        <translation>부호만 봅니다: 모든 스텝의 크기가 같습니다.</translation>
    </message>
    <message>
        <source>Explore k steps ahead, then come back halfway.</source>
        <translation>k스텝 앞서 탐색하고, 절반쯤 되돌아옵니다.</translation>
    </message>
    <message>
        <source>Jump to the bottom of the local parabola, or to its top.</source>
        <translation>근사 포물면의 바닥으로, 또는 꼭대기로 뜁니다.</translation>
    </message>
    <message>
        <source>Newton that always goes downhill.</source>
        <translation>항상 내려가는 뉴턴법입니다.</translation>
    </message>
    <message>
        <source>Newton without second derivatives, for sums of squares.</source>
        <translation>제곱합을 위한, 2차 미분 없는 뉴턴법입니다.</translation>
    </message>
    <message>
        <source>Normalise the whole gradient, then momentum.</source>
        <translation>기울기 전체를 정규화한 뒤 모멘텀을 적용합니다.</translation>
    </message>
    <message>
        <source>Finds its own learning rate from how far it has come.</source>
        <translation>지나온 거리로 학습률을 스스로 찾습니다.</translation>
    </message>
    <message>
        <source>A weighted mix of the plain gradient and the momentum average.</source>
        <translation>현재 기울기와 모멘텀 평균을 가중치로 섞습니다.</translation>
    </message>
    <message>
        <source>Adam with two dials: how much momentum, how much memory of sizes.</source>
        <translation>다이얼이 두 개인 Adam: 모멘텀의 비율과 크기 기억의 비율.</translation>
    </message>
    <message>
        <source>Grow the step while the sign holds, halve it when it flips.</source>
        <translation>부호가 같으면 보폭을 키우고, 바뀌면 절반으로 줄입니다.</translation>
    </message>
    <message>
        <source>Averaging instead of a schedule.</source>
        <translation>스케줄 대신 평균을 씁니다.</translation>
    </message>
    <message>
        <source>Averaging instead of a schedule, with a scale for each axis.</source>
        <translation>스케줄 대신 평균을 쓰고, 축마다 크기를 맞춥니다.</translation>
    </message>
    <message>
        <source>Divide by the curvature, but never trust it too far.</source>
        <translation>곡률로 나누되, 지나치게 믿지는 않습니다.</translation>
    </message>
    <message>
        <source>Always walk to the lowest point of the line.</source>
        <translation>항상 직선 위의 가장 낮은 점까지 갑니다.</translation>
    </message>
    <message>
        <source>Start bold, shorten until the loss really falls.</source>
        <translation>크게 시작해, 손실이 정말 줄 때까지 보폭을 줄입니다.</translation>
    </message>
    <message>
        <source>Adam whose step size may grow only slowly.</source>
        <translation>보폭이 천천히만 커질 수 있는 Adam입니다.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>하고 싶은 일을 입력하세요</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>그런 이름의 명령이 없습니다.</translation>
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
        <source>Stars at the known minima, crosses at the saddles.</source>
        <translation>알려진 최소점은 별, 안장점은 십자로 표시합니다.</translation>
    </message>
    <message>
        <source>A chart of the learning rates below the loss.</source>
        <translation>손실 그래프 아래에 학습률 그래프를 보여 줍니다.</translation>
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
        <source>The run&apos;s name in plots and files; empty: the optimiser&apos;s.</source>
        <translation>그림과 파일에 쓰일 이름. 비우면 최적화 방법의 이름을 씁니다.</translation>
    </message>
    <message>
        <source>The colour of the run&apos;s trail.</source>
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
        <source>Share of the last step&apos;s velocity that is kept.</source>
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
        <source>The schedule&apos;s first rate; empty: the run&apos;s own.</source>
        <translation>스케줄의 첫 학습률. 비우면 이 실행의 학습률을 씁니다.</translation>
    </message>
    <message>
        <source>Share of the promised fall in loss that a step must bring.</source>
        <translation>기울기가 약속한 손실 감소량 중 한 스텝이 달성해야 하는 비율.</translation>
    </message>
    <message>
        <source>What a step that is too long is multiplied by.</source>
        <translation>너무 긴 보폭에 곱하는 수.</translation>
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
        <source>Divide by the gradient&apos;s standard deviation instead.</source>
        <translation>대신 기울기의 표준편차로 나눕니다.</translation>
    </message>
    <message>
        <source>Seed of everything random: the same seed gives the same picture.</source>
        <translation>모든 난수의 시드: 시드가 같으면 그림도 같습니다.</translation>
    </message>
    <message>
        <source>Where every run starts (x, y); empty: the surface&apos;s own start.</source>
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
        <source>Which run is looked at closely.</source>
        <translation>자세히 살펴볼 실행.</translation>
    </message>
    <message>
        <source>From which side the surface is seen in space.</source>
        <translation>공간에서 손실 곡면을 어느 쪽에서 보는지.</translation>
    </message>
    <message>
        <source>From how high above the surface is seen in space: 90 is from above.</source>
        <translation>공간에서 손실 곡면을 얼마나 높은 곳에서 보는지: 90은 바로 위.</translation>
    </message>
    <message>
        <source>How much heights in space are drawn out.</source>
        <translation>공간에서 높이를 늘려 그리는 배율.</translation>
    </message>
    <message>
        <source>How large the surface in space is drawn.</source>
        <translation>공간에서 손실 곡면을 그리는 크기.</translation>
    </message>
    <message>
        <source>Steps until the rate reaches its end.</source>
        <translation>학습률이 끝값에 이르기까지의 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Steps of the whole schedule; afterwards the rate stays where it is.</source>
        <translation>스케줄 전체의 스텝 수; 그 뒤로 학습률은 그대로입니다.</translation>
    </message>
    <message>
        <source>Steps in which the rate rises to its full height.</source>
        <translation>학습률이 끝까지 올라가는 데 걸리는 스텝 수.</translation>
    </message>
    <message>
        <source>The rate at the end.</source>
        <translation>끝의 학습률입니다.</translation>
    </message>
    <message>
        <source>The lowest rate; empty: a tenth of the run&apos;s own.</source>
        <translation>가장 낮은 학습률; 비우면 실행 학습률의 10분의 1.</translation>
    </message>
    <message>
        <source>The highest rate; empty: the run&apos;s own.</source>
        <translation>가장 높은 학습률; 비우면 실행의 학습률.</translation>
    </message>
    <message>
        <source>Steps of each rise, and of each fall.</source>
        <translation>한 번 오르고 한 번 내리는 데 각각 걸리는 스텝 수.</translation>
    </message>
    <message>
        <source>Factor of every step.</source>
        <translation>스텝마다 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>The steps at which the rate falls.</source>
        <translation>학습률이 내려가는 스텝들.</translation>
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
        <source>Direction of the ravine&apos;s floor, from the x axis.</source>
        <translation>x축에서 잰 골짜기 바닥의 방향입니다.</translation>
    </message>
    <message>
        <source>x of the minimum.</source>
        <translation>최소점의 x좌표입니다.</translation>
    </message>
    <message>
        <source>How steep the valley&apos;s walls are.</source>
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
        <source>How long the last picture stays, within the film&apos;s length.</source>
        <translation>마지막 그림이 머무는 시간(전체 길이에 포함).</translation>
    </message>
    <message>
        <source>A GIF begins again when it ends.</source>
        <translation>GIF가 끝나면 처음부터 다시 시작합니다.</translation>
    </message>
    <message>
        <source>How many samples there are.</source>
        <translation>샘플의 수입니다.</translation>
    </message>
    <message>
        <source>Standard deviation of each cloud around its center.</source>
        <translation>각 무리가 중심에서 벗어나는 표준편차입니다.</translation>
    </message>
    <message>
        <source>How many samples pass through the network.</source>
        <translation>신경망을 통과하는 표본의 수.</translation>
    </message>
    <message>
        <source>How many numbers a sample has.</source>
        <translation>표본 하나가 갖는 수의 개수.</translation>
    </message>
    <message>
        <source>Standard deviation of the inputs.</source>
        <translation>입력의 표준편차.</translation>
    </message>
    <message>
        <source>Standard deviation of the points around the line.</source>
        <translation>점들이 직선에서 벗어나는 표준편차입니다.</translation>
    </message>
    <message>
        <source>Least-squares coefficients (θ₁, θ₂) of the sample.</source>
        <translation>표본의 최소제곱 계수 (θ₁, θ₂).</translation>
    </message>
    <message>
        <source>Correlation of the two features.</source>
        <translation>두 특성의 상관계수.</translation>
    </message>
    <message>
        <source>How many samples are drawn.</source>
        <translation>뽑을 표본의 수.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise in the target.</source>
        <translation>타깃에 더하는 잡음의 표준편차.</translation>
    </message>
    <message>
        <source>Highest power of x in the model.</source>
        <translation>모델에서 x의 최고 차수.</translation>
    </message>
    <message>
        <source>Factor on the scheme&apos;s weights that makes up for what the activation takes.</source>
        <translation>활성화 함수가 줄이는 만큼을 보충하도록 가중치에 곱하는 이득(gain).</translation>
    </message>
    <message>
        <source>Standard deviation of the normal law that weights are drawn from.</source>
        <translation>가중치를 뽑는 정규분포의 표준편차.</translation>
    </message>
    <message>
        <source>How many samples both classes have together.</source>
        <translation>두 클래스를 합한 표본의 수.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise added to every coordinate.</source>
        <translation>모든 좌표에 더하는 잡음의 표준편차.</translation>
    </message>
    <message>
        <source>What the histograms count.</source>
        <translation>히스토그램이 세는 값입니다.</translation>
    </message>
    <message>
        <source>Which histograms are drawn along the same axis.</source>
        <translation>어느 히스토그램을 같은 축에 그릴지 정합니다.</translation>
    </message>
    <message>
        <source>The scale of the heights: logarithmic ones show rare values too.</source>
        <translation>높이의 눈금입니다. 로그 눈금은 드문 값도 보여 줍니다.</translation>
    </message>
    <message>
        <source>Single units in colours: equal units, equal colours (while training).</source>
        <translation>유닛 하나하나를 색으로: 같은 유닛은 같은 색입니다(학습 중).</translation>
    </message>
    <message>
        <source>The number that every weight is.</source>
        <translation>모든 가중치가 갖는 값.</translation>
    </message>
    <message>
        <source>Weights lie between −limit and limit.</source>
        <translation>가중치는 −limit과 limit 사이에 있습니다.</translation>
    </message>
    <message>
        <source>How fast the rate falls, and how strongly parameters are pulled to 0.</source>
        <translation>학습률이 줄어드는 속도이자 매개변수를 0으로 당기는 세기.</translation>
    </message>
    <message>
        <source>Power by which the rate falls.</source>
        <translation>학습률이 줄어드는 거듭제곱.</translation>
    </message>
    <message>
        <source>The step after which averaging begins.</source>
        <translation>이 스텝 뒤부터 평균을 시작합니다.</translation>
    </message>
    <message>
        <source>Start again along the gradient at every second step.</source>
        <translation>두 스텝마다 기울기 방향으로 다시 시작합니다.</translation>
    </message>
    <message>
        <source>The formula that joins directions; the name implies it.</source>
        <translation>방향을 잇는 공식. 이름에 정해져 있습니다.</translation>
    </message>
    <message>
        <source>How far away the worst point is looked for.</source>
        <translation>가장 나쁜 점을 찾는 거리.</translation>
    </message>
    <message>
        <source>Share of the learnt step that is taken, or tried first.</source>
        <translation>배운 스텝 중 실제로 가거나 처음 시도하는 비율.</translation>
    </message>
    <message>
        <source>How many steps the curvature is learnt from.</source>
        <translation>곡률을 배우는 데 쓰는 스텝 수.</translation>
    </message>
    <message>
        <source>Iterations in one step.</source>
        <translation>한 스텝 안의 반복 횟수.</translation>
    </message>
    <message>
        <source>How the step length is found.</source>
        <translation>보폭을 찾는 방법.</translation>
    </message>
    <message>
        <source>No step where no part of the gradient is larger than this.</source>
        <translation>기울기의 모든 성분이 이보다 작으면 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>No step where the loss would fall by less than this.</source>
        <translation>손실이 이보다 적게 줄 것이면 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>The optimiser that explores.</source>
        <translation>탐색하는 옵티마이저.</translation>
    </message>
    <message>
        <source>Steps ahead before each return.</source>
        <translation>되돌아오기 전에 앞서가는 스텝 수.</translation>
    </message>
    <message>
        <source>How far the slow point follows: 0 stays, 1 goes all the way.</source>
        <translation>느린 점이 따라가는 정도: 0은 그대로, 1은 끝까지.</translation>
    </message>
    <message>
        <source>Momentum of SGD, if that explores.</source>
        <translation>SGD로 탐색할 때의 모멘텀.</translation>
    </message>
    <message>
        <source>Share of the full step that is taken.</source>
        <translation>전체 스텝 중 실제로 가는 비율.</translation>
    </message>
    <message>
        <source>Added to every curvature: the larger, the shorter and steeper the step.</source>
        <translation>모든 곡률에 더하는 수: 클수록 스텝이 짧고 가파른 방향을 따릅니다.</translation>
    </message>
    <message>
        <source>The least curvature that the step divides by.</source>
        <translation>스텝을 나누는 곡률의 하한.</translation>
    </message>
    <message>
        <source>Average the normalised gradients instead of adding them up.</source>
        <translation>정규화한 기울기를 더하는 대신 평균합니다.</translation>
    </message>
    <message>
        <source>Decay rate of the distance&apos;s averages; empty: the root of the second beta.</source>
        <translation>거리 평균의 감쇠율. 비우면 두 번째 beta의 제곱근.</translation>
    </message>
    <message>
        <source>Correct the averages&apos; bias, as Adam does.</source>
        <translation>Adam처럼 평균의 편향을 보정합니다.</translation>
    </message>
    <message>
        <source>Leave the rate out of the distance&apos;s denominator: steadier during a warm-up.</source>
        <translation>거리의 분모에서 학습률을 뺍니다: 워밍업 동안 더 안정적입니다.</translation>
    </message>
    <message>
        <source>First guess of the distance to the minimum.</source>
        <translation>최솟값까지 거리의 첫 추정.</translation>
    </message>
    <message>
        <source>Factor of the estimated distance.</source>
        <translation>추정한 거리에 곱하는 수.</translation>
    </message>
    <message>
        <source>Decay rate of the average of gradients.</source>
        <translation>기울기 평균의 감쇠율.</translation>
    </message>
    <message>
        <source>Share of the average in the step; the rest is the plain gradient.</source>
        <translation>스텝에서 평균이 차지하는 비율. 나머지는 현재 기울기입니다.</translation>
    </message>
    <message>
        <source>Shares of the two averages; the rest is this step&apos;s gradient.</source>
        <translation>두 평균의 비율. 나머지는 이번 스텝의 기울기입니다.</translation>
    </message>
    <message>
        <source>What the step is multiplied by when the sign flips, and when it holds.</source>
        <translation>부호가 바뀔 때와 같을 때 보폭에 곱하는 수.</translation>
    </message>
    <message>
        <source>The smallest and the largest step.</source>
        <translation>가장 작은 보폭과 가장 큰 보폭.</translation>
    </message>
    <message>
        <source>Steps in which the rate grows to its full size.</source>
        <translation>학습률이 다 커질 때까지의 스텝 수.</translation>
    </message>
    <message>
        <source>Later steps weigh more in the average: by t to this power.</source>
        <translation>뒤의 스텝일수록 평균에서 무겁습니다: t의 거듭제곱 지수.</translation>
    </message>
    <message>
        <source>Steps weigh in the average by their largest rate to this power.</source>
        <translation>평균에서의 무게: 지금까지의 최대 학습률의 거듭제곱 지수.</translation>
    </message>
    <message>
        <source>Share of the average in the next point.</source>
        <translation>다음 점에서 평균이 차지하는 비율.</translation>
    </message>
    <message>
        <source>Share of the average in the next point; decay rate of the squared gradients&apos; average.</source>
        <translation>다음 점에서 평균의 비율, 그리고 기울기 제곱 평균의 감쇠율.</translation>
    </message>
    <message>
        <source>Decay rates of the averages of the gradient and of the curvature.</source>
        <translation>기울기 평균과 곡률 평균의 감쇠율.</translation>
    </message>
    <message>
        <source>The most that curvature may make of the step, in units of lr.</source>
        <translation>곡률이 스텝에 줄 수 있는 최대 크기 (lr 단위).</translation>
    </message>
    <message>
        <source>Steps from one look at the curvature to the next.</source>
        <translation>곡률을 다시 볼 때까지의 스텝 수.</translation>
    </message>
    <message>
        <source>The step length that every step tries first.</source>
        <translation>스텝마다 처음 시도하는 보폭.</translation>
    </message>
    <message>
        <source>Where both averages start.</source>
        <translation>두 평균의 초깃값.</translation>
    </message>
    <message>
        <source>How many features may be used.</source>
        <translation>사용할 수 있는 특성의 수.</translation>
    </message>
    <message>
        <source>Share ρ of L1 in the penalty: 1 is the lasso, 0 is ridge.</source>
        <translation>규제에서 L1이 차지하는 비율 ρ. 1이면 라쏘, 0이면 릿지입니다.</translation>
    </message>
    <message>
        <source>Power of |θ|. Below 1 the cost has several minima.</source>
        <translation>|θ|의 거듭제곱. 1보다 작으면 비용에 극소점이 여러 개 생깁니다.</translation>
    </message>
    <message>
        <source>Factor of all rates; empty: the run&apos;s own rate.</source>
        <translation>모든 학습률에 곱하는 값; 비우면 실행의 학습률.</translation>
    </message>
    <message>
        <source>Width of the Transformer: wider ones get smaller rates.</source>
        <translation>트랜스포머의 너비: 넓을수록 학습률이 작아집니다.</translation>
    </message>
    <message>
        <source>Share of the steps in which the rate rises.</source>
        <translation>학습률이 올라가는 스텝의 비율.</translation>
    </message>
    <message>
        <source>The first rate is the highest divided by this.</source>
        <translation>첫 학습률은 가장 높은 학습률을 이 값으로 나눈 것입니다.</translation>
    </message>
    <message>
        <source>The last rate is the first divided by this.</source>
        <translation>마지막 학습률은 첫 학습률을 이 값으로 나눈 것입니다.</translation>
    </message>
    <message>
        <source>Along a cosine wave, or straight.</source>
        <translation>코사인 곡선을 따라, 또는 직선으로.</translation>
    </message>
    <message>
        <source>1 falls in a straight line, more falls fast at first.</source>
        <translation>1이면 직선으로 내려가고, 더 크면 처음에 빠르게 내려갑니다.</translation>
    </message>
    <message>
        <source>Steps of the first cycle.</source>
        <translation>첫 주기의 스텝 수.</translation>
    </message>
    <message>
        <source>Each cycle is this many times as long as the one before.</source>
        <translation>한 주기의 길이는 앞 주기의 이 배수입니다.</translation>
    </message>
    <message>
        <source>The rate at the start.</source>
        <translation>시작할 때의 학습률.</translation>
    </message>
    <message>
        <source>Steps of the fall at the end.</source>
        <translation>끝에서 내려가는 스텝 수.</translation>
    </message>
    <message>
        <source>The form of the fall.</source>
        <translation>내려가는 모양.</translation>
    </message>
    <message>
        <source>How far the samples scatter: around the line, or around their class&apos;s center.</source>
        <translation>샘플이 직선이나 클래스 중심에서 흩어지는 정도입니다.</translation>
    </message>
    <message>
        <source>How many samples a step uses: 1 is SGD, all of them is full batch.</source>
        <translation>한 스텝에 쓰는 샘플 수: 1이면 SGD, 전부이면 풀 배치입니다.</translation>
    </message>
    <message>
        <source>The two parameters that every walk starts from (θ₀, θ₁).</source>
        <translation>모든 경로가 출발하는 두 파라미터 (θ₀, θ₁)입니다.</translation>
    </message>
    <message>
        <source>How many times every sample is used.</source>
        <translation>모든 샘플을 몇 번씩 쓰는지입니다.</translation>
    </message>
    <message>
        <source>Order of the samples: shuffled anew each epoch, always the same, or drawn with replacement.</source>
        <translation>샘플의 순서: 에포크마다 새로 섞기, 항상 같은 순서, 또는 복원 추출입니다.</translation>
    </message>
    <message>
        <source>What is learnt: a line through points, or a boundary between two classes.</source>
        <translation>학습할 것: 점들을 지나는 직선, 또는 두 클래스의 경계입니다.</translation>
    </message>
    <message>
        <source>Share of the steps after which weights begin to be averaged (Polyak).</source>
        <translation>가중치 평균(Polyak)을 시작하기까지 지나가는 스텝의 비율입니다.</translation>
    </message>
    <message>
        <source>What a step costs whatever its batch, in gradients of one sample.</source>
        <translation>배치 크기와 무관하게 한 스텝에 드는 비용으로, 샘플 하나의 기울기 계산을 단위로 합니다.</translation>
    </message>
    <message>
        <source>How many numbers enter the first layer; a data set brings its own.</source>
        <translation>첫 층에 들어가는 수의 개수. 데이터 세트를 고르면 그 특성의 수를 따릅니다.</translation>
    </message>
    <message>
        <source>How many units every layer has.</source>
        <translation>각 층의 유닛 수.</translation>
    </message>
    <message>
        <source>How many layers the signal passes.</source>
        <translation>신호가 지나는 층의 수.</translation>
    </message>
    <message>
        <source>How many samples pass through the network, at most all that the data set has.</source>
        <translation>신경망을 통과하는 표본의 수. 데이터 세트의 전체 표본 수를 넘지 않습니다.</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian inputs; other data stay as they are.</source>
        <translation>가우시안 입력의 표준편차. 다른 데이터는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>How many samples each training step looks at.</source>
        <translation>학습 한 스텝에서 보는 표본의 수.</translation>
    </message>
    <message>
        <source>How many steps the training takes.</source>
        <translation>학습하는 스텝의 수.</translation>
    </message>
    <message>
        <source>λ: how much small coefficients count against a good fit.</source>
        <translation>λ: 잘 맞추는 것에 비해 계수를 작게 하는 것을 얼마나 중시하는지.</translation>
    </message>
    <message>
        <source>t: the size of the region that θ may not leave; empty: λ decides.</source>
        <translation>t: θ가 벗어날 수 없는 영역의 크기. 비워 두면 λ가 정합니다.</translation>
    </message>
    <message>
        <source>The λ whose numbers are written to a file; empty: the current one.</source>
        <translation>파일에 수치를 기록할 λ 목록. 비워 두면 현재 λ입니다.</translation>
    </message>
    <message>
        <source>Scale every feature to standard deviation 1, so that the penalty treats them alike.</source>
        <translation>모든 특성을 표준편차 1로 맞추어 규제가 똑같이 작용하게 합니다.</translation>
    </message>
    <message>
        <source>The file&apos;s column with the feature; for classification two, as a,b.</source>
        <translation>특성이 든 파일의 열. 분류에서는 a,b처럼 두 개.</translation>
    </message>
    <message>
        <source>The file&apos;s column with what is to be predicted.</source>
        <translation>예측할 값이 든 파일의 열.</translation>
    </message>
    <message>
        <source>Each sample&apos;s gradient as a dot, the batch&apos;s and the true one as arrows.</source>
        <translation>샘플마다의 기울기는 점으로, 배치와 전체의 기울기는 화살표로.</translation>
    </message>
    <message>
        <source>Where 86 % of the batch gradients of this size end: two standard deviations.</source>
        <translation>이 크기의 배치 기울기 86 %가 들어오는 곳: 표준편차의 두 배.</translation>
    </message>
    <message>
        <source>Where a constant rate keeps straying around the best θ: theory and measured.</source>
        <translation>일정한 학습률이 가장 좋은 θ 둘레에서 흔들리는 범위: 이론과 측정.</translation>
    </message>
    <message>
        <source>The mean of all weights so far (Polyak): the noise averages out.</source>
        <translation>지금까지의 가중치 평균(Polyak): 잡음이 평균으로 사라집니다.</translation>
    </message>
    <message>
        <source>The scale of the surface&apos;s colours: logarithmic ones show more near the minimum.</source>
        <translation>곡면 색의 척도: 로그 척도는 최솟값 근처를 더 잘 보여 줍니다.</translation>
    </message>
    <message>
        <source>Which features the model may use.</source>
        <translation>모델이 쓸 수 있는 특성입니다.</translation>
    </message>
    <message>
        <source>The column that is to be predicted.</source>
        <translation>예측할 열입니다.</translation>
    </message>
    <message>
        <source>What is to stay small besides the MSE.</source>
        <translation>MSE와 함께 작게 유지할 것입니다.</translation>
    </message>
    <message>
        <source>The penalised cost itself, instead of MSE and constraint.</source>
        <translation>MSE와 제약 영역 대신 규제를 더한 비용을 보여 줍니다.</translation>
    </message>
    <message>
        <source>What the coefficients&apos; paths run along.</source>
        <translation>계수 경로의 가로축입니다.</translation>
    </message>
    <message>
        <source>A feature of the θ-plane.</source>
        <translation>θ 평면의 특성입니다.</translation>
    </message>
    <message>
        <source>The loss as a formula in x and y; powers are written ^ or **.</source>
        <translation>x와 y로 쓴 손실 수식. 거듭제곱은 ^ 또는 **로 씁니다.</translation>
    </message>
    <message>
        <source>The part of the plane that is shown.</source>
        <translation>평면에서 보여 줄 범위.</translation>
    </message>
    <message>
        <source>Which run the map is of.</source>
        <translation>지도로 그릴 실행의 번호.</translation>
    </message>
    <message>
        <source>How many cells the map has along each side.</source>
        <translation>지도 한 변의 칸 수.</translation>
    </message>
    <message>
        <source>How near to a minimum counts as there, as a share of the domain&apos;s diagonal.</source>
        <translation>극소점에 도달했다고 볼 거리 (정의역 대각선에 대한 비율).</translation>
    </message>
    <message>
        <source>How many learning rates every run tries: the same ones for all, evenly in logs.</source>
        <translation>각 실행이 시험하는 학습률의 수. 모두 같은 값을 로그 간격으로 시험합니다.</translation>
    </message>
    <message>
        <source>The lowest and the highest learning rate that every run tries.</source>
        <translation>각 실행이 시험하는 가장 작은 학습률과 가장 큰 학습률.</translation>
    </message>
    <message>
        <source>What a run may spend on its way; a step that it cannot pay for is not taken.</source>
        <translation>한 실행이 쓸 수 있는 예산. 예산을 넘는 스텝은 내딛지 않습니다.</translation>
    </message>
    <message>
        <source>How far above the lowest value counts as solved; empty: a thousandth of what the start lies above it.</source>
        <translation>최솟값보다 얼마나 높은 손실까지를 해결로 볼지. 비우면 출발점이 최솟값보다 높은 만큼의 1/1000입니다.</translation>
    </message>
    <message>
        <source>From how many random places of the domain every run starts once more.</source>
        <translation>정의역에서 무작위로 뽑아 각 실행을 다시 시작해 볼 출발점의 수.</translation>
    </message>
    <message>
        <source>What a value costs, in gradients. A gradient is a value and a way back that costs twice as much.</source>
        <translation>함숫값 하나의 비용(기울기 단위). 기울기 하나는 순전파(함숫값) 한 번과 그 두 배가 드는 역전파 한 번입니다.</translation>
    </message>
    <message>
        <source>What a Hessian costs, in gradients: one a column. Of n parameters it would be n, not 2.</source>
        <translation>헤세 행렬 하나의 비용(기울기 단위). 열마다 하나씩이므로 매개변수가 n개면 2가 아니라 n입니다.</translation>
    </message>
    <message>
        <source>Which arrows of the step are drawn on the surface.</source>
        <translation>스텝의 어떤 화살표를 곡면에 그릴지.</translation>
    </message>
    <message>
        <source>One step of one run: its formulas with the numbers put in, its arrows.</source>
        <translation>한 실행의 한 스텝: 숫자를 넣은 수식과 화살표.</translation>
    </message>
    <message>
        <source>The view moves along with the run that is looked at.</source>
        <translation>보고 있는 실행을 따라 화면이 움직입니다.</translation>
    </message>
    <message>
        <source>Equal factors are equally far apart.</source>
        <translation>같은 배수가 같은 간격으로 놓입니다.</translation>
    </message>
</context>
<context>
    <name>Penalties</name>
    <message>
        <source>Best subset (L0)</source>
        <translation>최적 부분집합 (L0)</translation>
    </message>
    <message>
        <source>Least squares on the k features that fit best; all choices are tried.</source>
        <translation>가장 잘 맞는 k개 특성만으로 최소제곱을 풉니다. 모든 조합을 시험합니다.</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>엘라스틱넷</translation>
    </message>
    <message>
        <source>L1 and L2 mixed: corners that exclude features, and correlated ones kept.</source>
        <translation>L1과 L2를 섞습니다. 꼭짓점이 특성을 제외하면서도 상관된 특성은 함께 남깁니다.</translation>
    </message>
    <message>
        <source>L1 (lasso)</source>
        <translation>L1 (라쏘)</translation>
    </message>
    <message>
        <source>Keeps θ inside a diamond: at its corners coefficients become exactly 0, their features drop out.</source>
        <translation>θ를 마름모 안에 가둡니다. 꼭짓점에서 계수가 정확히 0이 되어 그 특성이 제외됩니다.</translation>
    </message>
    <message>
        <source>L2 (ridge)</source>
        <translation>L2 (릿지)</translation>
    </message>
    <message>
        <source>Keeps θ inside a circle: all coefficients shrink, none becomes 0.</source>
        <translation>θ를 원 안에 가둡니다. 모든 계수가 작아지지만 0이 되지는 않습니다.</translation>
    </message>
    <message>
        <source>Lp</source>
        <translation>Lp</translation>
    </message>
    <message>
        <source>From the hollow star below p = 1 over diamond and circle to the square.</source>
        <translation>p &lt; 1의 오목한 별에서 마름모와 원을 거쳐 정사각형까지 이어집니다.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Only the fit counts: the least-squares solution, free to overfit.</source>
        <translation>오차만 봅니다. 최소제곱해이며 과적합되기 쉽습니다.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Unsaved work from {when} was found: {labs}.</source>
        <translation>저장하지 않은 작업이 있습니다({when}): {labs}.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for the case of a crash: {reason}</source>
        <translation>비정상 종료에 대비해 작업을 보관할 수 없습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>Regularization</name>
    <message>
        <source>MSE {mse} · {nonzero} of {count} features · P(θ) = {size}</source>
        <translation>MSE {mse} · 특성 {count}개 중 {nonzero}개 · P(θ) = {size}</translation>
    </message>
    <message>
        <source>MSE against λ</source>
        <translation>λ에 따른 MSE</translation>
    </message>
    <message>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>test (without noise)</source>
        <translation>테스트(잡음 없음)</translation>
    </message>
    <message>
        <source>cross-validation ± SE</source>
        <translation>교차 검증 ± 표준오차</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최적</translation>
    </message>
    <message>
        <source>1 SE</source>
        <translation>1 표준오차</translation>
    </message>
    <message>
        <source>overfitting: λ is small, the model follows the noise</source>
        <translation>과대적합: λ가 작아 모델이 잡음을 따라갑니다</translation>
    </message>
    <message>
        <source>about right: the test error is near its least</source>
        <translation>적절함: 테스트 오차가 최소에 가깝습니다</translation>
    </message>
    <message>
        <source>underfitting: λ is large, the model misses the shape</source>
        <translation>과소적합: λ가 커서 모델이 모양을 놓칩니다</translation>
    </message>
    <message>
        <source>A polynomial of degree {degree} through {count} points</source>
        <translation>점 {count}개를 지나는 {degree}차 다항식</translation>
    </message>
    <message>
        <source>with this λ</source>
        <translation>이 λ일 때</translation>
    </message>
    <message>
        <source>without penalty</source>
        <translation>규제 없음</translation>
    </message>
    <message>
        <source>sin πx, the truth</source>
        <translation>참값 sin πx</translation>
    </message>
    <message>
        <source>The higher the degree, the larger |θ|</source>
        <translation>차수가 높을수록 커지는 |θ|</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>차수</translation>
    </message>
    <message>
        <source>largest |θ|</source>
        <translation>가장 큰 |θ|</translation>
    </message>
    <message>
        <source>Curves need one input, as the polynomial data have.</source>
        <translation>곡선은 입력이 하나일 때만 그릴 수 있습니다(다항식 데이터).</translation>
    </message>
    <message>
        <source>Being computed …</source>
        <translation>계산하는 중 …</translation>
    </message>
    <message>
        <source>only {first} and {second} here; the data have {count} features</source>
        <translation>여기서는 {first}, {second}만 사용 (데이터의 특성은 {count}개)</translation>
    </message>
    <message>
        <source>no penalty</source>
        <translation>규제 없음</translation>
    </message>
    <message>
        <source>Coefficients along λ</source>
        <translation>λ에 따른 계수</translation>
    </message>
    <message>
        <source>Coefficients along t</source>
        <translation>t에 따른 계수</translation>
    </message>
    <message>
        <source>Coefficients now</source>
        <translation>현재 계수</translation>
    </message>
    <message>
        <source>θ</source>
        <translation>θ</translation>
    </message>
    <message>
        <source>θ-plane: where the contours touch the constraint</source>
        <translation>θ 평면: 등고선이 제약 영역에 닿는 곳</translation>
    </message>
    <message>
        <source>θ-plane: MSE + λ·penalty</source>
        <translation>θ 평면: MSE + λ·규제항</translation>
    </message>
    <message>
        <source>The plane needs two features; the data have one.</source>
        <translation>평면에는 특성이 두 개 필요한데, 데이터에 하나뿐입니다.</translation>
    </message>
    <message>
        <source>not convex: several minima; the lowest is shown</source>
        <translation>볼록하지 않음: 최소점이 여럿이며, 가장 낮은 것을 보여 줍니다</translation>
    </message>
    <message>
        <source>L1, subgradient</source>
        <translation>L1, 서브그레이디언트</translation>
    </message>
    <message>
        <source>L1, proximal</source>
        <translation>L1, 근접(proximal)</translation>
    </message>
    <message>
        <source>L2 in Adam</source>
        <translation>Adam 속의 L2</translation>
    </message>
    <message>
        <source>AdamW, decay apart</source>
        <translation>AdamW, 분리된 감쇠</translation>
    </message>
    <message>
        <source>rings: the minima under L1 and under L2</source>
        <translation>고리: L1과 L2에서의 최소점</translation>
    </message>
    <message>
        <source>Weights while training</source>
        <translation>학습 중의 가중치</translation>
    </message>
    <message>
        <source>Cost above its least</source>
        <translation>최솟값을 넘는 비용</translation>
    </message>
    <message>
        <source>{theta}: only the proximal step sets it to exactly 0</source>
        <translation>{theta}: 근접 스텝만이 정확히 0으로 만듭니다</translation>
    </message>
    <message>
        <source>{theta} while training</source>
        <translation>학습 중의 {theta}</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>iteration {step} of {steps} · λ = {lam}</source>
        <translation>반복 {step}/{steps} · λ = {lam}</translation>
    </message>
    <message>
        <source>No penalty</source>
        <translation>규제 없음</translation>
    </message>
    <message>
        <source>L1 (lasso)</source>
        <translation>L1 (라쏘)</translation>
    </message>
    <message>
        <source>L2 (ridge)</source>
        <translation>L2 (릿지)</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>엘라스틱넷</translation>
    </message>
    <message>
        <source>θ({name}) = 0: {name} is excluded</source>
        <translation>θ({name}) = 0: {name} 특성 제외</translation>
    </message>
    <message>
        <source>all θ = 0: every feature is excluded</source>
        <translation>모든 θ = 0: 모든 특성이 제외됨</translation>
    </message>
    <message>
        <source>λ, the weight of the penalty</source>
        <translation>λ(규제의 세기)</translation>
    </message>
    <message>
        <source>t, the room that θ has</source>
        <translation>t(θ가 머물 수 있는 크기)</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>λ = {lam}, t = {t} · {nonzero} of {count} features · λ_max = {most}</source>
        <translation>λ = {lam}, t = {t} · 특성 {count}개 중 {nonzero}개 · λ_max = {most}</translation>
    </message>
    <message>
        <source>λ changes nothing here · {nonzero} of {count} features</source>
        <translation>여기서는 λ가 아무것도 바꾸지 않음 · 특성 {count}개 중 {nonzero}개</translation>
    </message>
</context>
<context>
    <name>RegularizationForm</name>
    <message>
        <source>θ-plane and paths</source>
        <translation>θ 평면과 경로</translation>
    </message>
    <message>
        <source>Where the contours of the MSE touch the constraint, for every λ</source>
        <translation>λ마다 MSE의 등고선이 제약 영역에 닿는 곳</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히 비교</translation>
    </message>
    <message>
        <source>No penalty, L1, L2 and the elastic net at one λ</source>
        <translation>같은 λ에서 규제 없음, L1, L2, 엘라스틱넷</translation>
    </message>
    <message>
        <source>Fit and error</source>
        <translation>적합과 오차</translation>
    </message>
    <message>
        <source>Overfitting to the left, underfitting to the right: where is the best λ?</source>
        <translation>왼쪽은 과대적합, 오른쪽은 과소적합: 가장 좋은 λ는 어디일까요?</translation>
    </message>
    <message>
        <source>While training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Four ways to descend the penalised cost step by step</source>
        <translation>규제된 비용을 한 스텝씩 내려가는 네 가지 방법</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>차수</translation>
    </message>
    <message>
        <source>Optimum</source>
        <translation>최적점</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>상관계수</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>Choose a CSV file…</source>
        <translation>CSV 파일 선택…</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>표 열기</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
    <message>
        <source>A table of your own: a header, then numbers</source>
        <translation>직접 준비한 표: 머리글 다음에 숫자</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>CSV 파일…</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>규제</translation>
    </message>
    <message>
        <source>shown: λ = {lam}, t = {t}</source>
        <translation>표시 중: λ = {lam}, t = {t}</translation>
    </message>
    <message>
        <source>λ (logarithmic)</source>
        <translation>λ(로그)</translation>
    </message>
    <message>
        <source>t (linear)</source>
        <translation>t(선형)</translation>
    </message>
    <message>
        <source>Penalised cost</source>
        <translation>규제된 비용</translation>
    </message>
    <message>
        <source>Paths along</source>
        <translation>경로의 축</translation>
    </message>
    <message>
        <source>Plane, across</source>
        <translation>평면 가로</translation>
    </message>
    <message>
        <source>Plane, up</source>
        <translation>평면 세로</translation>
    </message>
    <message>
        <source>Samples and folds</source>
        <translation>표본과 폴드</translation>
    </message>
</context>
<context>
    <name>RegularizationLab</name>
    <message>
        <source>{penalty} · {nonzero} of {count} features</source>
        <translation>{penalty} · 특성 {count}개 중 {nonzero}개</translation>
    </message>
    <message>
        <source>constant: {names}</source>
        <translation>상수: {names}</translation>
    </message>
    <message>
        <source>depend on others: {names}</source>
        <translation>다른 특성에 종속: {names}</translation>
    </message>
    <message>
        <source>x {x}
with this λ {fit}
without penalty {free}
truth {truth}</source>
        <translation>x {x}
이 λ일 때 {fit}
규제 없음 {free}
참값 {truth}</translation>
    </message>
    <message>
        <source>training {mse}</source>
        <translation>훈련 {mse}</translation>
    </message>
    <message>
        <source>test {mse}</source>
        <translation>테스트 {mse}</translation>
    </message>
    <message>
        <source>cross-validation {mse} ± {error}</source>
        <translation>교차 검증 {mse} ± {error}</translation>
    </message>
    <message>
        <source>degrees of freedom {dof}</source>
        <translation>자유도 {dof}</translation>
    </message>
    <message>
        <source>degree {degree}
without penalty {free}
with this λ {penalised}</source>
        <translation>{degree}차
규제 없음 {free}
이 λ일 때 {penalised}</translation>
    </message>
    <message>
        <source>iteration {step}</source>
        <translation>반복 {step}</translation>
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
        <source>This method finds its own step length and takes no schedule.</source>
        <translation>이 방법은 보폭을 스스로 정하므로 스케줄을 쓰지 않습니다.</translation>
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
        <source>“{label}” is another run&apos;s label</source>
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
        <source>Sign of the gradient</source>
        <translation>기울기의 부호</translation>
    </message>
    <message>
        <source>Second order and line searches</source>
        <translation>이차 방법과 직선 탐색</translation>
    </message>
    <message>
        <source>Around another method</source>
        <translation>다른 방법을 감싸는 방법</translation>
    </message>
    <message>
        <source>2 gradients a step</source>
        <translation>한 스텝에 기울기 2번</translation>
    </message>
    <message>
        <source>1 gradient a step</source>
        <translation>한 스텝에 기울기 1번</translation>
    </message>
    <message>
        <source>1 Hessian</source>
        <translation>헤세 행렬 1번</translation>
    </message>
    <message>
        <source>the residuals</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>a line search</source>
        <translation>직선 탐색</translation>
    </message>
    <message>
        <source>Needs a surface that is a sum of squares.</source>
        <translation>제곱합으로 된 곡면이 필요합니다.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation>학습률이 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Learning rate against step</source>
        <translation>스텝에 따른 학습률</translation>
    </message>
    <message>
        <source>Drag the handles to shape the schedule.</source>
        <translation>손잡이를 끌어 스케줄의 모양을 바꿉니다.</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Learning rate against step</source>
        <translation>스텝에 따른 학습률</translation>
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
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>{label} from every start: the minimum it ends in</source>
        <translation>{label}: 출발점마다 도달하는 극소점</translation>
    </message>
    <message>
        <source>{label} from every start: steps until it is at its minimum</source>
        <translation>{label}: 출발점마다 극소점에 도달할 때까지의 스텝 수</translation>
    </message>
    <message>
        <source>{label} with every {x} and {y}: the loss after {steps} steps</source>
        <translation>{label}: {x}와(과) {y}에 따른 {steps}스텝 뒤의 손실</translation>
    </message>
    <message>
        <source>minimum ({x}, {y})</source>
        <translation>극소점 ({x}, {y})</translation>
    </message>
    <message>
        <source>other minima ({count})</source>
        <translation>그 밖의 극소점 ({count}개)</translation>
    </message>
    <message>
        <source>not at a minimum</source>
        <translation>극소점에 도달하지 않음</translation>
    </message>
    <message>
        <source>Results: cheapest way to the target first</source>
        <translation>결과: 목표까지 비용이 적은 순서</translation>
    </message>
    <message>
        <source>bars: solved of {starts} random starts, 95 % interval</source>
        <translation>막대: 무작위 출발점 {starts}개 중 해결, 95 % 구간</translation>
    </message>
    <message>
        <source>no random starts</source>
        <translation>무작위 출발점 없음</translation>
    </message>
    <message>
        <source>until the target</source>
        <translation>목표까지</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝 수</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>final loss</source>
        <translation>최종 손실</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>쓴 비용</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>해결</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>자체</translation>
    </message>
    <message>
        <source>Add runs on the left: they race here.</source>
        <translation>왼쪽에서 실행을 추가하면 여기서 경주합니다.</translation>
    </message>
    <message>
        <source>Every gradient counts: SAM pays two a step,
a line search several.
The bars start elsewhere with the same rate:
a short one says that it suits only the start
it was tuned for.</source>
        <translation>기울기는 모두 셉니다: SAM은 스텝마다 두 번,
직선 탐색은 여러 번.
막대는 같은 학습률로 다른 곳에서 출발한 결과입니다.
짧다면 그 학습률은 조정에 쓴 출발점에만
맞는 것입니다.</translation>
    </message>
    <message>
        <source>{size} × {size} starts, {steps} steps each</source>
        <translation>출발점 {size} × {size}개, 각 {steps}스텝</translation>
    </message>
    <message>
        <source>lowest loss {loss} at {x} = {at_x}, {y} = {at_y}</source>
        <translation>최소 손실 {loss}: {x} = {at_x}, {y} = {at_y}</translation>
    </message>
    <message>
        <source>all diverged</source>
        <translation>모두 발산</translation>
    </message>
    <message>
        <source>no runs yet</source>
        <translation>아직 실행이 없습니다</translation>
    </message>
    <message>
        <source>one start for all · {trials} rates each · a value costs {value}, a Hessian {hessian} gradients</source>
        <translation>모두 같은 출발점 · 학습률 {trials}개씩 · 비용: 함숫값 {value}, 헤세 행렬 {hessian} 기울기</translation>
    </message>
    <message>
        <source>solved: at most {target} above the minimum&apos;s {lowest}</source>
        <translation>해결: 최솟값 {lowest}보다 {target} 이내</translation>
    </message>
    <message>
        <source>solved: at most {target} above {lowest}, the lowest found in the domain</source>
        <translation>해결: 정의역에서 찾은 최솟값 {lowest}보다 {target} 이내</translation>
    </message>
    <message>
        <source>Final loss with every rate tried</source>
        <translation>시험한 학습률마다의 최종 손실</translation>
    </message>
    <message>
        <source>Loss against cost, tuned</source>
        <translation>비용에 따른 손실, 조정 후</translation>
    </message>
    <message>
        <source>rate (○ picked, × diverged, | by hand)</source>
        <translation>학습률 (○ 고른 값, × 발산, | 직접 정한 값)</translation>
    </message>
    <message>
        <source>loss above the lowest</source>
        <translation>최솟값 대비 손실</translation>
    </message>
    <message>
        <source>no run has a rate to tune</source>
        <translation>조정할 학습률이 있는 실행이 없습니다</translation>
    </message>
    <message>
        <source>cost in gradients (dashed: the target)</source>
        <translation>비용, 기울기 단위 (파선: 목표)</translation>
    </message>
    <message>
        <source>{surface} in space</source>
        <translation>{surface} · 입체</translation>
    </message>
    <message>
        <source>loss (log scale)</source>
        <translation>손실 (로그 척도)</translation>
    </message>
    <message>
        <source>−η∇f</source>
        <translation>−η∇f</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>look-ahead</source>
        <translation>앞서 보기</translation>
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
    <message>
        <source>Cyclic, triangles</source>
        <translation>순환, 삼각파</translation>
    </message>
    <message>
        <source>Up and down again and again between two rates.</source>
        <translation>두 학습률 사이를 오르내리기를 되풀이합니다.</translation>
    </message>
    <message>
        <source>Cyclic, halving triangles</source>
        <translation>순환, 절반씩 주는 삼각파</translation>
    </message>
    <message>
        <source>Up and down, each time half as high.</source>
        <translation>오르내리되 높이가 매번 절반이 됩니다.</translation>
    </message>
    <message>
        <source>Cyclic, fading triangles</source>
        <translation>순환, 잦아드는 삼각파</translation>
    </message>
    <message>
        <source>Up and down, the tops falling by the same percentage every step.</source>
        <translation>오르내리되 꼭대기가 매 스텝 같은 비율로 낮아집니다.</translation>
    </message>
    <message>
        <source>Inverse square root</source>
        <translation>역제곱근</translation>
    </message>
    <message>
        <source>A gentle start, then a long tail that never ends.</source>
        <translation>천천히 시작해 끝없이 긴 꼬리를 남깁니다.</translation>
    </message>
    <message>
        <source>Multi-step</source>
        <translation>다단계</translation>
    </message>
    <message>
        <source>Stairs whose steps you place yourself.</source>
        <translation>계단의 위치를 직접 정하는 감쇠.</translation>
    </message>
    <message>
        <source>Noam (Transformer)</source>
        <translation>Noam (트랜스포머)</translation>
    </message>
    <message>
        <source>The Transformer&apos;s: up in a line, down with the root of the step.</source>
        <translation>트랜스포머의 스케줄: 직선으로 올라가 스텝의 제곱근에 반비례해 내려갑니다.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>원사이클</translation>
    </message>
    <message>
        <source>Up once, down once.</source>
        <translation>한 번 올라갔다 한 번 내려갑니다.</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>다항식</translation>
    </message>
    <message>
        <source>Straight down with power 1, flattening towards the end with more.</source>
        <translation>지수가 1이면 직선으로, 더 크면 끝으로 갈수록 완만하게 내려갑니다.</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>코사인 재시작</translation>
    </message>
    <message>
        <source>Cosine with warm restarts: jumps out of narrow minima.</source>
        <translation>웜 리스타트가 있는 코사인: 좁은 최솟값에서 튀어나옵니다.</translation>
    </message>
    <message>
        <source>Warm-up and cosine</source>
        <translation>워밍업 후 코사인</translation>
    </message>
    <message>
        <source>A gentle start, then slow, fast, slow: many networks are trained so.</source>
        <translation>천천히 시작한 뒤 느리게, 빠르게, 느리게: 많은 신경망을 이렇게 학습합니다.</translation>
    </message>
    <message>
        <source>Warm-up, stable, decay</source>
        <translation>워밍업·유지·감쇠</translation>
    </message>
    <message>
        <source>Up, level for as long as you like, then down.</source>
        <translation>올라가서 원하는 만큼 유지하다가 내려갑니다.</translation>
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
    <message>
        <source>Custom formula</source>
        <translation>사용자 수식</translation>
    </message>
    <message>
        <source>A surface of your own.</source>
        <translation>직접 만든 곡면.</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>부스</translation>
    </message>
    <message>
        <source>A bowl nine times steeper across than along, its minimum off the centre.</source>
        <translation>가로가 세로보다 아홉 배 가파른 그릇, 최솟값은 중심에서 벗어나 있습니다.</translation>
    </message>
    <message>
        <source>Matyas</source>
        <translation>마탸시</translation>
    </message>
    <message>
        <source>A flat plate bent along its diagonal: the floor has almost no slope.</source>
        <translation>대각선으로 휜 평평한 판: 바닥에는 기울기가 거의 없습니다.</translation>
    </message>
    <message>
        <source>Branin</source>
        <translation>브래닌</translation>
    </message>
    <message>
        <source>Three equal minima along a folded valley.</source>
        <translation>접힌 골짜기를 따라 놓인 같은 높이의 최솟값 세 개.</translation>
    </message>
    <message>
        <source>Bukin N. 6</source>
        <translation>부킨 6번</translation>
    </message>
    <message>
        <source>A knife&apos;s edge: the slope grows without bound towards the valley&apos;s floor.</source>
        <translation>칼날: 골짜기 바닥으로 갈수록 기울기가 한없이 커집니다.</translation>
    </message>
    <message>
        <source>Three-hump camel</source>
        <translation>세 혹 낙타</translation>
    </message>
    <message>
        <source>Three dells in a row between walls that rise like the sixth power.</source>
        <translation>6제곱으로 솟는 벽 사이에 나란한 세 개의 골.</translation>
    </message>
    <message>
        <source>Six-hump camel</source>
        <translation>여섯 혹 낙타</translation>
    </message>
    <message>
        <source>Six minima, two of them global, parted by low saddles.</source>
        <translation>최솟값 여섯 개, 그중 둘이 전역 최솟값이며 낮은 안장점이 가릅니다.</translation>
    </message>
    <message>
        <source>Distill&apos;s valley</source>
        <translation>디스틸 골짜기</translation>
    </message>
    <message>
        <source>A gentler Rosenbrock: the valley on which momentum was explained.</source>
        <translation>더 완만한 로젠브록: 모멘텀을 설명할 때 쓰인 골짜기.</translation>
    </message>
    <message>
        <source>Drop wave</source>
        <translation>물방울 파문</translation>
    </message>
    <message>
        <source>Rings around a fallen drop: every ring is a trap.</source>
        <translation>떨어진 물방울 둘레의 파문: 고리마다 함정입니다.</translation>
    </message>
    <message>
        <source>Easom</source>
        <translation>이좀</translation>
    </message>
    <message>
        <source>One narrow hole in a plain without slope: far from it nothing points the way.</source>
        <translation>기울기 없는 들판의 좁은 구멍 하나: 멀리서는 길을 가리키는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Eggholder</source>
        <translation>에그홀더</translation>
    </message>
    <message>
        <source>Deep dells without order, the deepest at the very edge: the hardest of all.</source>
        <translation>질서 없는 깊은 골, 가장 깊은 곳은 맨 가장자리: 가장 어려운 곡면.</translation>
    </message>
    <message>
        <source>Goldstein–Price</source>
        <translation>골드스타인–프라이스</translation>
    </message>
    <message>
        <source>Values over six powers of ten: no plain rate suits the walls and the floor.</source>
        <translation>값이 10의 6제곱 범위에 걸침: 벽과 바닥에 모두 맞는 학습률이 없습니다.</translation>
    </message>
    <message>
        <source>Griewank</source>
        <translation>그리완크</translation>
    </message>
    <message>
        <source>Regular dimples in a bowl so wide that it hardly shows.</source>
        <translation>거의 보이지 않을 만큼 넓은 그릇에 규칙적으로 파인 홈들.</translation>
    </message>
    <message>
        <source>Hills</source>
        <translation>언덕</translation>
    </message>
    <message>
        <source>Two hills stand in the way: which side does each method pass them on?</source>
        <translation>두 언덕이 길을 막습니다: 방법마다 어느 쪽으로 돌아갈까요?</translation>
    </message>
    <message>
        <source>Hölder table</source>
        <translation>횔더 탁자</translation>
    </message>
    <message>
        <source>A creased table: many dells, the four deepest far out in the corners.</source>
        <translation>주름진 탁자: 골이 많고, 가장 깊은 네 곳은 네 구석에 있습니다.</translation>
    </message>
    <message>
        <source>Lévi N. 13</source>
        <translation>레비 13번</translation>
    </message>
    <message>
        <source>A bowl crossed by ripples that grow with the distance from the minimum.</source>
        <translation>최솟값에서 멀어질수록 커지는 잔물결이 가로지르는 그릇.</translation>
    </message>
    <message>
        <source>McCormick</source>
        <translation>매코믹</translation>
    </message>
    <message>
        <source>A sloping valley with a wave across it: a local minimum on the way down.</source>
        <translation>물결이 가로지르는 비탈진 골짜기: 내려가는 길에 지역 최솟값이 있습니다.</translation>
    </message>
    <message>
        <source>Michalewicz</source>
        <translation>미할레비치</translation>
    </message>
    <message>
        <source>Narrow ravines in a flat plain; the minimum lies where two of them cross.</source>
        <translation>평평한 들판의 좁은 협곡들; 최솟값은 두 협곡이 만나는 곳에 있습니다.</translation>
    </message>
    <message>
        <source>Monkey saddle</source>
        <translation>원숭이 안장</translation>
    </message>
    <message>
        <source>Three ways down from a point where slope and curvature both vanish.</source>
        <translation>기울기와 곡률이 모두 사라지는 점에서 내려가는 세 갈래 길.</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>Nearly level rings around a hole: a small slope tells little of what follows.</source>
        <translation>구멍을 둘러싼 거의 평평한 고리들: 기울기가 작다고 끝은 아닙니다.</translation>
    </message>
    <message>
        <source>Sharp ravine</source>
        <translation>뾰족한 협곡</translation>
    </message>
    <message>
        <source>Not smooth: the slope stays as steep as ever up to the crease, so a fixed step bounces.</source>
        <translation>매끄럽지 않음: 접힌 선까지 기울기가 줄지 않아 고정된 보폭은 튕깁니다.</translation>
    </message>
    <message>
        <source>Schaffer N. 2</source>
        <translation>샤퍼 2번</translation>
    </message>
    <message>
        <source>Ripples that run ever closer outwards: from afar only noise, near the centre a bowl.</source>
        <translation>바깥으로 갈수록 촘촘해지는 물결: 멀리서는 잡음뿐, 중심 가까이는 그릇.</translation>
    </message>
    <message>
        <source>Schaffer N. 4</source>
        <translation>샤퍼 4번</translation>
    </message>
    <message>
        <source>As Schaffer&apos;s N. 2, with four minima around a hill in the centre.</source>
        <translation>샤퍼 2번과 같지만, 가운데 언덕 둘레에 최솟값이 네 개 있습니다.</translation>
    </message>
    <message>
        <source>Styblinski–Tang</source>
        <translation>스티블린스키–탕</translation>
    </message>
    <message>
        <source>Four dells, one of them deepest: the start decides which one is found.</source>
        <translation>네 개의 골, 그중 하나가 가장 깊음: 어느 골에 닿을지는 시작점이 정합니다.</translation>
    </message>
</context>
<context>
    <name>Theory</name>
    <message>
        <source>Best α and β</source>
        <translation>최적 α와 β</translation>
    </message>
    <message>
        <source>Gives this run the rate and momentum that theory recommends</source>
        <translation>이론이 권하는 학습률과 모멘텀을 이 실행에 줍니다</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>Gradient descent, heavy ball and NAG, each at its best, in a quadratic ravine</source>
        <translation>이차 함수 골짜기에서 최적으로 맞춘 경사하강법, 헤비볼, NAG</translation>
    </message>
    <message>
        <source>{steps} steps for a digit of the loss</source>
        <translation>손실 한 자릿수에 {steps}스텝</translation>
    </message>
    <message>
        <source>the loss grows {factor}-fold per step</source>
        <translation>손실이 스텝마다 {factor}배로 커집니다</translation>
    </message>
    <message>
        <source>{label}, step {step}</source>
        <translation>{label}, 스텝 {step}</translation>
    </message>
    <message>
        <source>measured {measured}, predicted {predicted}</source>
        <translation>측정 {measured}, 예측 {predicted}</translation>
    </message>
    <message>
        <source>measured {measured}</source>
        <translation>측정 {measured}</translation>
    </message>
    <message>
        <source>No theory of these runs</source>
        <translation>이 실행들에는 이론이 없습니다</translation>
    </message>
    <message>
        <source>Loss: wide measured, dashed predicted</source>
        <translation>손실: 굵은 선은 측정, 점선은 예측</translation>
    </message>
    <message>
        <source>Loss, and its slope near the minimum {place}</source>
        <translation>손실과 최소점 {place} 근처의 감소 속도</translation>
    </message>
    <message>
        <source>Loss, and its slope near each run&apos;s minimum</source>
        <translation>손실과 각 실행의 최소점 근처의 감소 속도</translation>
    </message>
    <message>
        <source>loss above the minimum</source>
        <translation>최솟값을 뺀 손실</translation>
    </message>
    <message>
        <source>thin: f₀·ρ²ᵗ</source>
        <translation>가는 선: f₀·ρ²ᵗ</translation>
    </message>
    <message>
        <source>thin: ρ²ᵗ</source>
        <translation>가는 선: ρ²ᵗ</translation>
    </message>
    <message>
        <source>{label}: no theory</source>
        <translation>{label}: 이론 없음</translation>
    </message>
    <message>
        <source>The two modes of {label}: {motion}</source>
        <translation>{label}의 두 고유 모드: {motion}</translation>
    </message>
    <message>
        <source>|error| along an eigenvector</source>
        <translation>고유벡터 방향의 |오차|</translation>
    </message>
    <message>
        <source>Each method at its best, and {label}</source>
        <translation>최적으로 맞춘 각 방법과 {label}</translation>
    </message>
    <message>
        <source>steps/digit</source>
        <translation>스텝/자릿수</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>{method}: contraction ρ(α, β)</source>
        <translation>{method}: 수축률 ρ(α, β)</translation>
    </message>
    <message>
        <source>{method} near {place}: ρ(α, β)</source>
        <translation>{place} 근처의 {method}: ρ(α, β)</translation>
    </message>
    <message>
        <source>learning rate α</source>
        <translation>학습률 α</translation>
    </message>
    <message>
        <source>momentum β</source>
        <translation>모멘텀 β</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최적</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>단조 수렴</translation>
    </message>
    <message>
        <source>alternating</source>
        <translation>부호 교대</translation>
    </message>
    <message>
        <source>spiralling</source>
        <translation>나선형 진동</translation>
    </message>
    <message>
        <source>diverging</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>there is no theory of this optimiser here</source>
        <translation>이 최적화 방법에 대한 이론은 여기에 없습니다</translation>
    </message>
    <message>
        <source>its learning rate changes</source>
        <translation>학습률이 변합니다</translation>
    </message>
    <message>
        <source>there is noise on its gradients</source>
        <translation>기울기에 잡음이 있습니다</translation>
    </message>
    <message>
        <source>there is no minimum shaped like a bowl</source>
        <translation>그릇 모양의 최소점이 없습니다</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>경사하강법</translation>
    </message>
    <message>
        <source>Heavy ball</source>
        <translation>헤비볼</translation>
    </message>
    <message>
        <source>Theory speaks of SGD, Momentum and NAG with a constant rate and without noise,
exactly on a quadratic surface, in the long run near any minimum that is a bowl.</source>
        <translation>이론은 학습률이 일정하고 잡음이 없는 SGD, 모멘텀, NAG를 다룹니다.
이차 곡면에서는 정확하고, 그릇 모양의 최소점 근처에서는 장기적인 추세를 알려 줍니다.</translation>
    </message>
    <message>
        <source>{label}: {reason}.</source>
        <translation>{label}: {reason}.</translation>
    </message>
    <message>
        <source>Choose the surface “Quadratic ravine” and add one of them, or press “Example” above.</source>
        <translation>“이차 함수 골짜기” 곡면을 고르고 그중 하나를 추가하거나, 위의 “예시”를 누르세요.</translation>
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
