import { describe, expect, it } from 'vitest'
import { divisions, divisionsNamed, toShortPlace } from '../../src/domain/places.ts'

describe('divisions', () => {
  it('know the chain above a place', () => {
    expect(divisionsNamed('平湖')[0]?.path).toEqual(['浙江省', '嘉兴市', '平湖市'])
  })

  it('hold provinces, cities, counties and towns', () => {
    const levels = Map.groupBy(divisions, ({ level }) => level)
    expect(levels.get('province')?.length).toBe(31)
    expect(levels.get('city')!.length).toBeGreaterThan(300)
    expect(levels.get('county')!.length).toBeGreaterThan(2800)
    expect(levels.get('town')!.length).toBeGreaterThan(35000)
  })

  it('list namesakes', () => {
    expect(new Set(divisionsNamed('朝阳').map(({ path }) => path.join('')))).toContain('北京市朝阳区')
    expect(divisionsNamed('朝阳').length).toBeGreaterThan(1)
  })

  const shorts: [name: string, short: string][] = [
    ['平湖市', '平湖'],
    ['恩施土家族苗族自治州', '恩施'],
    ['广西壮族自治区', '广西'],
    ['长阳土家族自治县', '长阳'],
    ['浦东新区', '浦东'],
    ['城区', '城区'],
  ]
  it.each(shorts)('%s is called %s', (name, short) => {
    expect(toShortPlace(name)).toBe(short)
  })
})
