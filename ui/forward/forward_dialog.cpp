// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forward/forward_dialog.h"

#include "core/domain/permission.h"
#include "core/text/plain_text.h"
#include "ui/forward/question_form.h"
#include "ui/forward/service_field.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kWidth = 660;
constexpr int kAroundTheWindow = 60;
constexpr int kTextLines = 6;
constexpr qsizetype kDescription = 600;

/// Grows where there is room, and leaves it to the questions where there is not.
class RequestText final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;
    QSize sizeHint() const override
    {
        return {QPlainTextEdit::sizeHint().width(), fontMetrics().lineSpacing() * kTextLines + 12};
    }
};

QString pointWords(const GeoPoint &point)
{
    const QLocale locale;
    return locale.toString(point.latitude, 'f', 5) + u"; "_s + locale.toString(point.longitude, 'f', 5);
}

bool isEnter(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

ForwardDialog::ForwardDialog(const TimeWords &time, Timestamp now, QWidget *parent)
    : QDialog(parent)
    , m_area(new QScrollArea(this))
    , m_systemField(new FormField(tr("To which system"), this))
    , m_systems(new QComboBox(m_systemField))
    , m_service(new ServiceField(this))
    , m_description(new PlainLabel(this))
    , m_questions(new QuestionForm(time, now, this))
    , m_placeField(new FormField(tr("Where"), this))
    , m_address(new QLineEdit(m_placeField))
    , m_point(new QCheckBox(m_placeField))
    , m_textField(new FormField(tr("In what words"), this))
    , m_text(new RequestText(m_textField))
    , m_counter(new PlainLabel(m_textField))
    , m_open(new PlainLabel(
          tr("The author’s name and contacts are not handed on. Check the text: it may become public."), this))
    , m_obstacle(new PlainLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"forwardDialog"_s);
    setWindowTitle(tr("Hand on to another system"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectAll();
    showCounter();
    resize(kWidth, 560);
    m_service->stop()->setFocus();
}

void ForwardDialog::build()
{
    m_systems->setObjectName(u"system"_s);
    m_systems->setAccessibleName(tr("To which system"));
    m_systemField->addPart(m_systems);
    m_description->setObjectName(u"serviceDescription"_s);
    m_description->setWordWrap(true);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_description->hide();
    m_address->setObjectName(u"address"_s);
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(tr("street and house"));
    m_address->setMaxLength(kMaxName);
    m_point->setObjectName(u"point"_s);
    m_point->hide();
    m_placeField->addPart(m_address);
    m_placeField->addPart(m_point);
    m_text->setObjectName(u"text"_s);
    m_text->setAccessibleName(tr("Text of the request"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->sizeHint().height());
    m_counter->setObjectName(u"counter"_s);
    m_counter->setAlignment(Qt::AlignRight);
    m_textField->addPart(m_text);
    m_textField->addPart(m_counter);
    m_open->setObjectName(u"whatStays"_s);
    m_open->setWordWrap(true);
    m_obstacle->setObjectName(u"obstacle"_s);
    m_obstacle->setWordWrap(true);
    m_obstacle->hide();
    m_ok = m_buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(u"handOn"_s);
    m_ok->setText(tr("Hand on (Ctrl+Enter)"));

    m_area->setWidget(buildForm());
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_obstacle);
    column->addWidget(m_area, 1);
    column->addWidget(m_open);
    column->addWidget(m_buttons);
}

QWidget *ForwardDialog::buildForm()
{
    auto *form = new QWidget(m_area);
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 6, 0);
    rows->setSpacing(8);
    for (QWidget *row : {static_cast<QWidget *>(m_systemField), static_cast<QWidget *>(m_service),
                         static_cast<QWidget *>(m_description), static_cast<QWidget *>(m_questions),
                         static_cast<QWidget *>(m_placeField)})
        rows->addWidget(row);
    rows->addWidget(m_textField, 1);
    m_systemField->hide(); // until there is something to choose
    return form;
}

void ForwardDialog::connectAll()
{
    m_text->installEventFilter(this);
    connect(m_systems, &QComboBox::currentIndexChanged, this, &ForwardDialog::chooseSystem);
    connect(m_service, &ServiceField::changed, this, &ForwardDialog::showService);
    connect(m_service, &ServiceField::taken, this, [this] {
        const std::vector<QWidget *> stops = m_questions->stops();
        (stops.empty() ? m_address : stops.front())->setFocus(Qt::TabFocusReason);
    });
    connect(m_questions, &QuestionForm::edited, this, &ForwardDialog::edited);
    connect(m_address, &QLineEdit::textChanged, this, &ForwardDialog::edited);
    connect(m_point, &QCheckBox::toggled, this, &ForwardDialog::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ForwardDialog::edited);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ForwardDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ForwardDialog::reject);
}

void ForwardDialog::setOffer(const ForwardOffer &offer)
{
    if (!offer.obstacle.isEmpty())
        return explain(offer.obstacle);
    m_isFilling = true;
    m_offer = offer;
    m_systems->clear();
    for (const ForwardCatalog &catalog : m_offer.catalogs)
        m_systems->addItem(displayName(catalog.account));
    const bool isChoice = m_systems->count() > 1;
    m_systemField->setVisible(isChoice);
    if (!isChoice)
        setWindowTitle(tr("Hand on to “%1”").arg(displayName(account())));
    m_address->setText(m_offer.address);
    m_point->setVisible(m_offer.point.has_value());
    m_point->setChecked(m_offer.point.has_value());
    if (m_offer.point)
        m_point->setText(tr("with the point on the map: %1").arg(pointWords(*m_offer.point)));
    m_text->setPlainText(m_offer.text);
    m_textField->say(m_offer.isTextCut ? tr("The text is very long: this is only its beginning.") : QString{});
    chooseSystem();
    if (m_offer.before)
        begin(*m_offer.before);
    m_isFilling = false;
    showCounter();
    fit();
}

/// What the other system has refused stands there again, to be mended.
void ForwardDialog::begin(const Forwarded &before)
{
    const auto found = std::ranges::find(m_offer.catalogs, before.account, &ForwardCatalog::account);
    if (found == m_offer.catalogs.end())
        return;
    m_systems->setCurrentIndex(static_cast<int>(found - m_offer.catalogs.begin()));
    m_service->choose(before.service);
    m_questions->setAttributes(before.attributes);
    m_address->setText(before.address);
    m_point->setChecked(before.point.has_value());
    m_text->setPlainText(before.text);
    if (const std::vector<QWidget *> stops = m_questions->stops(); m_service->service())
        (stops.empty() ? m_address : stops.front())->setFocus(Qt::OtherFocusReason);
}

void ForwardDialog::explain(const QString &words)
{
    m_area->hide();
    m_open->hide();
    m_obstacle->setText(words);
    m_obstacle->show();
    m_ok->hide();
    QPushButton *close = m_buttons->button(QDialogButtonBox::Cancel);
    close->setText(tr("Close"));
    close->setDefault(true);
    close->setFocus();
    m_obstacle->setMinimumWidth(440);
    adjustSize();
}

void ForwardDialog::chooseSystem()
{
    const int index = m_systems->currentIndex();
    if (index >= 0)
        m_service->setServices(m_offer.catalogs[static_cast<std::size_t>(index)].services);
}

void ForwardDialog::showService()
{
    const ForwardService *service = m_service->service();
    const QString description = service ? oneLine(service->description, kDescription) : QString{};
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
    m_questions->setQuestions(service ? service->questions : std::vector<ForwardQuestion>{});
    QWidget *before = m_service->stop();
    for (QWidget *stop : m_questions->stops()) {
        setTabOrder(before, stop);
        before = stop;
        if (qobject_cast<QPlainTextEdit *>(stop))
            stop->installEventFilter(this);
    }
    if (m_isTried)
        firstWrong();
    fit();
}

/// As high as all of it needs, where the screen has the room.
void ForwardDialog::fit()
{
    if (m_area->isHidden() || m_isFilling)
        return;
    m_area->widget()->layout()->activate();
    const int wanted =
        m_area->widget()->sizeHint().height() + m_open->heightForWidth(kWidth) + m_buttons->sizeHint().height() + 60;
    const int room = (parentWidget() ? parentWidget()->window()->height() : wanted) - kAroundTheWindow;
    const int height = std::clamp(wanted, std::min(420, room), std::max(room, 420));
    if (height > this->height())
        resize(width(), height);
}

void ForwardDialog::edited()
{
    if (m_isFilling)
        return;
    m_isEdited = true;
    showCounter();
    if (m_isTried)
        firstWrong();
}

void ForwardDialog::showCounter()
{
    const qsizetype length = m_text->toPlainText().trimmed().size();
    const QLocale locale;
    const bool fits = length <= kMaxForward;
    m_counter->setText(fits ? locale.toString(length) + u'/' + locale.toString(kMaxForward)
                            : tr("%Ln character(s) too many", nullptr, static_cast<int>(length - kMaxForward)));
    QFont font = this->font();
    font.setBold(!fits);
    m_counter->setFont(font);
    m_counter->setForegroundRole(fits ? QPalette::PlaceholderText : QPalette::WindowText);
}

bool ForwardDialog::checkService()
{
    const bool isChosen = m_service->service();
    m_service->say(isChosen ? QString{} : tr("Choose from the list what is asked for."));
    return isChosen;
}

bool ForwardDialog::checkPlace()
{
    const bool isThere = !m_address->text().trimmed().isEmpty() || m_point->isChecked();
    m_placeField->say(isThere ? QString{} : tr("State the place: the request is not taken without it."));
    return isThere;
}

bool ForwardDialog::checkText()
{
    const qsizetype length = m_text->toPlainText().trimmed().size();
    QString words;
    if (length == 0)
        words = tr("Write what it is about.");
    else if (length > kMaxForward)
        words = tr("Shorten it: the other system takes at most %Ln character(s).", nullptr, kMaxForward);
    m_textField->say(words);
    return words.isEmpty();
}

/// Says beside each field what is missing; where the first of that is to be put right, nullptr where nothing is.
QWidget *ForwardDialog::firstWrong()
{
    const bool isService = checkService();
    const QuestionField *question = m_questions->check();
    const bool isPlace = checkPlace();
    const bool isText = checkText();
    if (!isService)
        return m_service->stop();
    if (question)
        return question->stops().front();
    if (!isPlace)
        return m_address;
    return isText ? nullptr : m_text;
}

QString ForwardDialog::account() const
{
    return m_offer.catalogs[static_cast<std::size_t>(std::max(0, m_systems->currentIndex()))].account;
}

Forwarded ForwardDialog::request() const
{
    const ForwardService &service = *m_service->service();
    return {.account = account(),
            .service = service.code,
            .serviceName = service.name.left(kMaxName),
            .attributes = m_questions->attributes(),
            .text = m_text->toPlainText().trimmed(),
            .address = m_address->text().trimmed(),
            .point = m_point->isChecked() ? m_offer.point : std::nullopt};
}

void ForwardDialog::take()
{
    if (m_area->isHidden() || m_offer.catalogs.empty())
        return;
    m_isTried = true;
    if (QWidget *wrong = firstWrong()) {
        wrong->setFocus(Qt::TabFocusReason);
        m_area->widget()->layout()->activate();
        m_area->ensureWidgetVisible(wrong->parentWidget());
        return;
    }
    const Forwarded request = this->request();
    accept();
    emit chosen(request);
}

void ForwardDialog::reject()
{
    if (!m_isEdited || !isVisible())
        return QDialog::reject();
    askQuestion(this,
                {.text = tr("Leave without handing it on?"),
                 .explanation = tr("What you have filled in here is not kept."),
                 .yes = tr("Leave"),
                 .isDangerous = true},
                [this] { QDialog::reject(); });
}

bool ForwardDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QPlainTextEdit *>(watched)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isEnter(key) && key->modifiers().testFlag(Qt::ControlModifier)) {
            take();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ForwardDialog::keyPressEvent(QKeyEvent *event)
{
    if (!isEnter(event))
        return QDialog::keyPressEvent(event);
    if (event->modifiers().testFlag(Qt::ControlModifier))
        take();
    else if (qobject_cast<QPushButton *>(focusWidget()))
        QDialog::keyPressEvent(event);
    else
        focusNextChild(); // sent by mistake is worse than a key more
}

} // namespace otklik
