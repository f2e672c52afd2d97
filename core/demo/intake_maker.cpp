// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/intake_maker.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace otklik::demo {

namespace {

constexpr std::size_t kMemory = 1500; ///< appeals that may be repeated: about a month of them

const Channel &channelAt(int index)
{
    return channels()[static_cast<std::size_t>(index)];
}

bool isOfficeHours(const LocalMoment &moment)
{
    return WorkClock::isWorkday(moment.date) && moment.secondOfDay >= WorkClock::kFrom &&
           moment.secondOfDay < WorkClock::kTo;
}

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

IntakeMaker::IntakeMaker(Dice &dice, const TopicBook &topics, const Places &places, const Stream &stream)
    : m_dice(dice)
    , m_topics(topics)
    , m_places(places)
    , m_stream(stream)
{
    for (const Channel &channel : channels())
        m_channelNames.push_back(QString::fromLatin1(channel.key));
}

Case IntakeMaker::make(Timestamp received, MassEvent *event, int load, Intake &intake)
{
    intake = Intake{};
    choose(event, received);
    fillBlanks(received, event != nullptr);
    fillOrigin(received, intake.origin);

    Case about;
    const bool isEveryday = !event && !m_isRepeat && channelAt(m_channel).manner != Manner::Call;
    const int kind = isEveryday ? m_dice.below(100) : 100;
    const bool isSocial = channelAt(m_channel).manner == Manner::Comment;
    about.subject = kind < 3               ? Subject::Gratitude
                    : kind < 5             ? Subject::Spam
                    : kind < 9 && isSocial ? Subject::Noise
                                           : Subject::Problem;
    fillText(about.subject, event != nullptr, intake);
    intake.sourceKey = sourceKey();
    if (about.subject != Subject::Spam && m_dice.permille(985))
        intake.district = m_places.name(m_place.district);
    about.received = received;
    about.track = usualTrack(intake.origin.channel);
    about.topic = &m_topics.entry(m_topic);
    about.canReply = channelAt(m_channel).canReply;
    about.isRepeat = m_isRepeat;
    about.isExplained = about.subject == Subject::Problem && !event && m_dice.percent(13);
    about.event = event;
    about.importance = intake.importance;
    if (about.subject == Subject::Problem) {
        fillFields(received, intake);
        about.isTopicWrong = intake.topic != about.topic->name && m_dice.percent(85);
        about.isTagged = !intake.tags.isEmpty();
        intake.type = about.isExplained ? u"Не решаемый"_s : u"Решаемый"_s;
        remember(intake);
    }
    // A flood of appeals slows everybody down, up to twice.
    about.slowness = Places::slowness(m_place.district) * about.topic->theme->slowness / 100 *
                     std::clamp(80 + load / 5, 90, 200) / 100;
    about.blanks = m_blanks;
    return about;
}

void IntakeMaker::choose(MassEvent *event, Timestamp received)
{
    const LocalMoment moment = localMoment(received);
    const Remembered *earlier = !event && m_dice.permille(35) ? recall(received) : nullptr;
    m_isRepeat = earlier != nullptr;
    m_blanks = Blanks{};
    if (earlier) {
        m_place = earlier->place;
        m_topic = earlier->topic;
        m_channel = earlier->channel;
        m_author = earlier->author;
        m_blanks.earlier = earlier->number;
        return;
    }
    m_channel = m_mix.pick(m_dice, moment.date, isOfficeHours(moment));
    if (event && !event->isRegional) {
        m_topic = event->topics.front();
        m_place = event->place;
        m_places.pickHouse(m_dice, m_place);
    } else {
        m_topic = event ? m_topics.pickAmong(m_dice, event->topics, moment.date.month())
                        : m_topics.pick(m_dice, moment.date.month());
        m_place.district = m_places.pickDistrict(m_dice);
        m_places.pickSettlement(m_dice, m_topics.entry(m_topic).topic->area, m_place);
        m_places.pickStreet(m_dice, m_place);
    }
    m_author = makeAuthor(channelAt(m_channel), authorNumber());
}

// Some write often and most write once: the product of two throws leans to the small numbers.
quint64 IntakeMaker::authorNumber()
{
    const quint64 people = std::max<quint64>(40, static_cast<quint64>(m_stream.appeals) / 12);
    const quint64 often = m_dice.below64(people) * m_dice.below64(people) / people;
    return static_cast<quint64>(m_place.district) * 1'000'000 + often;
}

const IntakeMaker::Remembered *IntakeMaker::recall(Timestamp received)
{
    if (m_memory.empty())
        return nullptr;
    const Remembered &one = m_memory[static_cast<std::size_t>(m_dice.below(static_cast<int>(m_memory.size())))];
    const int month = localMoment(received).date.month();
    const bool isInSeason = seasonPercent(m_topics.entry(one.topic).topic->season, month) > 0;
    return isInSeason && received - one.received > std::chrono::days{4} ? &one : nullptr;
}

void IntakeMaker::remember(const Intake &intake)
{
    const auto sparse = std::max<quint64>(1, static_cast<quint64>(m_stream.appeals) / (kMemory * 36));
    if (m_isRepeat || m_index % sparse != 0)
        return;
    Remembered one{m_place, m_topic, m_channel, m_author, intake.origin.number, intake.origin.received};
    if (m_memory.size() < kMemory) {
        m_memory.push_back(std::move(one));
    } else {
        m_memory[m_oldest] = std::move(one);
        m_oldest = (m_oldest + 1) % kMemory;
    }
}

void IntakeMaker::fillBlanks(Timestamp received, bool isMass)
{
    const Topic &topic = *m_topics.entry(m_topic).topic;
    m_blanks.place = &m_place;
    m_blanks.plan = topic.plan;
    m_blanks.past = m_blanks.future = localMoment(received).date;
    m_blanks.throwNumbers(m_dice);
    if (isMass) // neighbours wait for one bus
        m_blanks.bus = 1 + static_cast<int>(m_place.street.size()) % 40;
    const int work = m_dice.below(2);
    // One answer goes to a whole street: not with somebody's house in it.
    const bool isOthersHouse = isMass && topic.works[work].contains(u"$a") && !topic.works[1 - work].contains(u"$a");
    m_blanks.done = topic.works[isOthersHouse ? 1 - work : work];
}

void IntakeMaker::fillOrigin(Timestamp received, Origin &origin)
{
    const Channel &channel = channelAt(m_channel);
    origin.channel = m_channelNames[static_cast<std::size_t>(m_channel)];
    origin.number = nextNumber(localMoment(received).date);
    origin.author = m_author.name;
    origin.authorKey = m_author.key;
    origin.received = received;
    if (channel.manner == Manner::Comment || channel.manner == Manner::Message)
        origin.published = received - std::chrono::seconds{m_dice.between(20, 5400)};
    addUrl(origin);
    addAttachments(received, origin);
}

QString IntakeMaker::nextNumber(QDate date)
{
    ++m_index;
    if (date.year() != m_year) {
        m_year = date.year();
        m_numberInYear = 0;
    }
    QString digits = QString::number(++m_numberInYear);
    QString number = QString::number(m_year);
    number.reserve(12);
    number.append(u'-');
    for (qsizetype i = digits.size(); i < 6; ++i)
        number.append(u'0');
    return number.append(digits);
}

// Hosts under .example belong to nobody (RFC 2606).
void IntakeMaker::addUrl(Origin &origin)
{
    const QLatin1StringView network{channelAt(m_channel).keyPrefix};
    if (network != "vk"_L1 && network != "ok"_L1 && network != "tg"_L1)
        return;
    origin.url.reserve(48);
    origin.url.append("https://"_L1).append(network).append(".example/wall-900000001_"_L1);
    origin.url.append(QString::number(1000 + m_index / 9)).append("?reply="_L1).append(QString::number(m_index));
}

void IntakeMaker::addAttachments(Timestamp received, Origin &origin)
{
    const bool isPortal = channelAt(m_channel).isOfficial;
    if (channelAt(m_channel).manner == Manner::Call || !m_dice.percent(isPortal ? 60 : 24))
        return;
    const LocalMoment moment = localMoment(received);
    const QString day = moment.date.toString(u"yyyyMMdd"_s);
    const int photos = m_dice.between(1, 3);
    for (int i = 0; i < photos; ++i)
        origin.attachments.append("IMG_"_L1 + day + u'_' + twoDigits(moment.secondOfDay / 3600) +
                                  twoDigits(m_dice.below(60)) + twoDigits(i) + ".jpg"_L1);
    if (m_dice.percent(isPortal ? 15 : 5))
        origin.attachments.append(isPortal ? u"обращение.pdf"_s : u"видео.mp4"_s);
}

QByteArray IntakeMaker::sourceKey() const
{
    const quint64 stream = scatter(m_stream.seed ^ scatter(static_cast<quint64>(m_stream.appeals)) ^
                                   static_cast<quint64>(toSeconds(m_stream.now)));
    const std::array<quint64, 2> key{qToBigEndian(stream), qToBigEndian(m_index)};
    return QByteArray(reinterpret_cast<const char *>(key.data()), sizeof(key));
}

Importance IntakeMaker::judge(bool isAlarming)
{
    const int danger = m_topics.entry(m_topic).topic->danger;
    if (!isAlarming && !m_dice.percent(danger / 2))
        return Importance::Ordinary;
    return m_dice.percent(danger / 4) ? Importance::Critical : Importance::High;
}

void IntakeMaker::fillText(Subject subject, bool isMass, Intake &intake)
{
    const Manner manner = channelAt(m_channel).manner;
    switch (subject) {
    case Subject::Gratitude:
        intake.origin.text = besideThePoint(m_dice, commonPhrases().gratitude, manner, m_blanks);
        break;
    case Subject::Spam:
        intake.origin.text = besideThePoint(m_dice, commonPhrases().spam, manner, m_blanks);
        break;
    case Subject::Noise:
        intake.origin.text = besideThePoint(m_dice, commonPhrases().noise, manner, m_blanks);
        break;
    case Subject::Problem: {
        Wording wording;
        wording.topic = &m_topics.entry(m_topic);
        wording.manner = manner;
        wording.problem = m_dice.below(isMass ? 2 : 4); // neighbours write alike
        wording.isAlarming = m_dice.percent(3 + wording.topic->topic->danger / 10);
        wording.isRepeat = m_isRepeat;
        intake.importance = judge(wording.isAlarming);
        intake.origin.text = citizenText(m_dice, wording, m_blanks);
        if (manner == Manner::Letter)
            intake.origin.title = filled(wording.topic->topic->problems[wording.problem], m_blanks);
        break;
    }
    }
}

void IntakeMaker::fillFields(Timestamp received, Intake &intake)
{
    const TopicEntry &entry = m_topics.entry(m_topic);
    const Channel &channel = channelAt(m_channel);
    intake.settlement = m_place.settlement;
    if (channel.manner != Manner::Comment || m_dice.percent(75))
        intake.address = m_place.address;
    if (m_dice.percent(70))
        intake.point = m_place.point;
    const bool isGuessedWrong = !channel.isOfficial && m_dice.percent(5);
    const TopicEntry &guess =
        isGuessedWrong ? m_topics.entry(m_topics.pick(m_dice, localMoment(received).date.month())) : entry;
    intake.group = guess.group;
    intake.topic = guess.name;
    if (m_dice.percent(45))
        intake.tags.append(entry.tag);
    intake.isRepeat = m_isRepeat;
    if (channel.isOfficial && m_dice.percent(80))
        intake.sourceDue = received + std::chrono::days{QLatin1StringView{channel.key} == "pos"_L1 ? 10 : 30};
}

} // namespace otklik::demo
